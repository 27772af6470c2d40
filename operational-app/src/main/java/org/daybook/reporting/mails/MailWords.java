package org.daybook.reporting.mails;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.post.MailSettings;
import org.daybook.reporting.post.UnsubscribeLinks;
import org.daybook.reports.Period;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.text.PeriodNames;
import org.daybook.reports.text.Wording;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Component;

/** The words of mails in the reader's language. */
@Component
class MailWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Shops shops;
    private final MailSettings settings;
    private final UnsubscribeLinks links;

    MailWords(Shops shops, MailSettings settings, UnsubscribeLinks links) {
        this.shops = shops;
        this.settings = settings;
        this.links = links;
    }

    /** Where the reader ends such mails; nothing if nobody said where pages are reached. */
    Optional<String> unsubscribe(DeliveryRow delivery) {
        return links.to(new UnsubscribeLinks.Subscription(delivery.scheduleId(), delivery.reader()));
    }

    String subject(DeliveryRow delivery, Locale language) {
        return of("subject", language, title(delivery, language), period(delivery, language), shops.name());
    }

    String text(DeliveryRow delivery, List<IssueRow> pages, Optional<String> unsubscribe, Locale language) {
        StringBuilder text = new StringBuilder(
                of("text", language, title(delivery, language), period(delivery, language), shop(language)));
        pages.forEach(issue -> text.append("\n\n")
                .append(of(
                        issue.isProvisional() ? "issue.provisional" : "issue",
                        language,
                        issue.fileName() + ".pdf",
                        String.valueOf(issue.releaseId()))));
        settings.pages().ifPresent(url -> text.append("\n\n").append(of("links", language, url)));
        text.append("\n\n")
                .append(unsubscribe
                        .map(link -> of("stop.link", language, link))
                        .orElseGet(() ->
                                of(delivery.reader().startsWith("user:") ? "stop.user" : "stop.address", language)));
        return text.append('\n').toString();
    }

    String alarmSubject(DeliveryRow delivery, Locale language) {
        return of(
                delivery.report().isEmpty() ? "load.subject" : "alarm.subject",
                language,
                title(delivery, language),
                period(delivery, language),
                shops.name());
    }

    String alarm(DeliveryRow delivery, Locale language) {
        ZoneId zone = shops.find().map(Shop::zone).orElse(ZoneOffset.UTC);
        String reason = delivery.fireReason().isEmpty() ? "late" : delivery.fireReason();
        String text = of(
                delivery.report().isEmpty() ? "load.text" : "alarm.text",
                language,
                title(delivery, language),
                period(delivery, language),
                MINUTE.format(delivery.deadlineAt().atZone(zone)),
                of("reason." + reason, language, delivery.fireDetail()));
        return settings.pages()
                .map(url -> text + "\n\n" + of("alarm.links", language, url) + "\n")
                .orElse(text + "\n");
    }

    private static String title(DeliveryRow delivery, Locale language) {
        return ReportLibrary.list(language).stream()
                .filter(report -> report.name().equals(delivery.report()))
                .findFirst()
                .map(report -> report.title())
                .orElse(delivery.schedule());
    }

    private static String period(DeliveryRow delivery, Locale language) {
        return new PeriodNames(Wording.of(language)).title(Period.parse(delivery.period()));
    }

    private String shop(Locale language) {
        return shops.name().isEmpty() ? of("your_shop", language) : shops.name();
    }

    private static String of(String key, Locale language, Object... details) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.mail",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), language)
                .format(details)
                .replaceAll(" · $", "");
    }
}
