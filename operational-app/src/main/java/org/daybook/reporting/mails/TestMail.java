package org.daybook.reporting.mails;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.database.Home;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.NewIssue;
import org.daybook.reporting.issues.NothingPublished;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reporting.post.Mailers;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reports.Period;
import org.daybook.reports.ReportLibrary;
import org.daybook.scheduler.mail.Mail;
import org.daybook.scheduler.mail.MailAnswer;
import org.daybook.scheduler.mail.MailLine;
import org.daybook.users.SignedIn;
import org.daybook.users.addresses.Addresses;
import org.daybook.users.addresses.MailAddress;
import org.daybook.warehouse.Release;
import org.springframework.stereotype.Service;

/** Sends a report to whoever sets its schedule up, so that what is wrong with mail is seen at once. */
@Service
public class TestMail {
    private final ReportIssues issues;
    private final Addresses addresses;
    private final Mailers mailers;
    private final Home home;
    private final Clock clock;

    TestMail(ReportIssues issues, Addresses addresses, Mailers mailers, Home home, Clock clock) {
        this.issues = issues;
        this.addresses = addresses;
        this.mailers = mailers;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Prints the last period that is complete and sends it, once.
     *
     * @throws WholeShop if this user sees some stores alone, and the report tells of all
     * @throws NothingPublished if there is no release yet
     * @throws AddressMissing if this user gets no mail
     */
    public MailAnswer send(Schedule schedule, SignedIn me) {
        if (!me.stores().isEmpty() && !ReportLibrary.ofOneStore().contains(schedule.report())) {
            throw new WholeShop();
        }
        MailAddress to = addresses.find(me.userId()).orElseThrow(AddressMissing::new);
        Release release = Release.current(home.warehouse()).orElseThrow(NothingPublished::new);
        LocalDate next = release.manifest().completeThrough().plusDays(1);
        Period period = Period.containing(schedule.rule().every(), next).back(1);
        long store = me.stores().isEmpty()
                ? schedule.storeId()
                : me.stores().iterator().next();
        IssueRow issue = issues.print(
                issues.begin(new NewIssue(schedule.report(), period, me.language(), store, 0, me.userId()), release));
        Mail mail = new Mail(
                "user:" + me.userId(),
                "<" + UUID.randomUUID() + "@daybook>",
                to.text(),
                clock.instant(),
                Locale.forLanguageTag(me.language()),
                schedule.name() + " · " + period,
                issue.fileName(),
                Optional.empty(),
                List.of(new Mail.Attachment(issue.fileName() + ".pdf", "application/pdf", issues.pdf(issue))));
        try (MailLine line = mailers.mailer().open()) {
            return line.send(mail);
        }
    }
}
