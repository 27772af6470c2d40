package org.daybook.reporting.mails;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reporting.schedules.Audience;
import org.daybook.scheduler.mail.Mail;
import org.daybook.users.addresses.MailAddress;
import org.springframework.stereotype.Component;

/** What mails say: the report as PDF, or why there is none. */
@Component
class Letters {
    private static final String PDF = "application/pdf";

    private final Audience audience;
    private final ReportIssues issues;
    private final DeliveryTable table;
    private final MailWords words;
    private final Clock clock;

    Letters(Audience audience, ReportIssues issues, DeliveryTable table, MailWords words, Clock clock) {
        this.audience = audience;
        this.issues = issues;
        this.table = table;
        this.words = words;
        this.clock = clock;
    }

    /** Why it must not leave any more, though it was printed; nothing if it may. */
    Optional<String> obstacle(DeliveryRow delivery) {
        if (delivery.kind().equals("alarm")) {
            return audience.obstacle(delivery.reader());
        }
        List<Long> stores = pages(delivery).stream().map(IssueRow::storeId).toList();
        return audience.obstacle(delivery.scheduleId(), delivery.reader(), stores, clock.instant());
    }

    /** Nothing if the reader has no address any more. */
    Optional<Mail> write(DeliveryRow delivery) {
        return audience.address(delivery.reader()).map(address -> mail(delivery, address));
    }

    private Mail mail(DeliveryRow delivery, MailAddress to) {
        Locale language = Locale.forLanguageTag(delivery.language());
        List<IssueRow> pages = pages(delivery);
        boolean isAlarm = delivery.kind().equals("alarm");
        Optional<String> unsubscribe = isAlarm ? Optional.empty() : words.unsubscribe(delivery);
        return new Mail(
                delivery.reader(),
                delivery.messageId(),
                to.text(),
                clock.instant(),
                language,
                isAlarm ? words.alarmSubject(delivery, language) : words.subject(delivery, language),
                isAlarm ? words.alarm(delivery, language) : words.text(delivery, pages, unsubscribe, language),
                unsubscribe,
                pages.stream()
                        .map(issue -> new Mail.Attachment(issue.fileName() + ".pdf", PDF, issues.pdf(issue)))
                        .toList());
    }

    private List<IssueRow> pages(DeliveryRow delivery) {
        return table.issues(delivery.deliveryId()).stream()
                .map(issueId -> issues.find(issueId).orElseThrow())
                .toList();
    }
}
