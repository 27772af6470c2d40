package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.issues.IssueFilter;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reporting.mails.Deliveries;
import org.daybook.reporting.mails.Sender;
import org.daybook.reporting.post.Mailbox;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.ScheduleRefused;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reporting.schedules.Subscriptions;
import org.daybook.scheduler.mail.Mail;
import org.daybook.scheduler.mail.MailAnswer;
import org.daybook.scheduler.mail.MailAnswer.Outcome;
import org.daybook.scheduler.mail.MailLine;
import org.daybook.users.Role;
import org.daybook.users.SignedIn;
import org.daybook.users.Users;
import org.daybook.users.addresses.MailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is printed and waits to be sent goes to nobody who may not have it any more. */
class WithdrawnReadersModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);

    private ReportingShop shop;
    private long owner;
    private long manager;
    private long daily;

    @BeforeEach
    void open() {
        shop = new ReportingShop(TODAY.atStartOfDay(ReportingShop.ZONE).toInstant(), 0);
        owner = shop.user("owner", Role.OWNER, "en", List.of());
        manager = shop.user("manager", Role.STORE_MANAGER, "en", List.of());
        daily = shop.daily("daily-sales");
        shop.bean(Schedules.class).add(daily, Recipient.user(manager), owner);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whoIsDisabledNarrowedOrLosesTheRightBeforeItLeavesGetsNothing() {
        rendered();
        shop.bean(Users.class).change(manager, Set.of(Role.STORE_MANAGER), List.of(2L), owner);
        assertThat(ending()).isEqualTo("failed withdrawn");
        shop.bean(Users.class).change(manager, Set.of(Role.WAREHOUSE), List.of(), owner);
        again();
        assertThat(ending()).isEqualTo("failed not_allowed");
        shop.bean(Users.class).change(manager, Set.of(Role.STORE_MANAGER), List.of(), owner);
        shop.bean(Users.class).disable(manager, owner);
        again();
        assertThat(ending()).isEqualTo("failed user_disabled");
        shop.bean(Users.class).enable(manager, owner);
        again();
        assertThat(ending()).isEqualTo("accepted ");
        assertThat(shop.bean(Mailbox.class).letters("")).isEmpty();
    }

    @Test
    void whoIsTakenFromTheReadersBeforeItLeavesGetsNothing() {
        MailAddress outside = MailAddress.of("x@elsewhere.example").orElseThrow();
        shop.bean(Schedules.class).add(daily, Recipient.address(outside, "en", TODAY), owner);
        rendered();
        shop.bean(Subscriptions.class)
                .unsubscribe(daily, shop.bean(Users.class).find(manager).orElseThrow());
        shop.clock().pass(Duration.ofDays(1));
        send();
        assertThat(shop.values("select state || ' ' || reason from reporting.delivery"))
                .as("one has left, the other's time is over")
                .containsExactly("failed withdrawn", "failed withdrawn");
    }

    @Test
    void aScheduleThatIsTakenAwaySendsNothingThatWaits() {
        rendered();
        shop.bean(Schedules.class).remove(daily, owner);
        assertThat(ending()).isEqualTo("failed withdrawn");
    }

    @Test
    void whatTellsOfTheWholeShopGoesToNobodyWhoSeesSomeStoresAlone() {
        long accountant = shop.user("accountant", Role.FINANCE, "en", List.of());
        long money = shop.daily("cash-and-receivables");
        shop.bean(Schedules.class).add(money, Recipient.user(accountant), owner);
        shop.bean(Schedules.class).add(daily, Recipient.user(accountant), owner);
        shop.bean(Users.class).change(accountant, Set.of(Role.FINANCE), List.of(2L), owner);
        long other = shop.daily("cash-and-receivables");
        assertThatThrownBy(() -> shop.bean(Schedules.class).add(other, Recipient.user(accountant), owner))
                .isInstanceOf(ScheduleRefused.class);
        shop.bean(Schedules.class).remove(other, owner);
        shop.load(TODAY.minusDays(1));
        shop.clock().pass(Duration.ofMinutes(7 * 60 + 30));
        shop.bean(Beat.class).print();
        assertThat(shop.values("select report || ' ' || d.state || ' ' || d.reason from reporting.delivery as d"
                        + " join reporting.fire using (fire_id) join reporting.schedule using (schedule_id)"
                        + " where reader = 'user:" + accountant + "' order by report"))
                .containsExactly("cash-and-receivables failed not_allowed", "daily-sales rendered ");
        SignedIn reader = shop.bean(Users.class).find(accountant).orElseThrow().signedIn();
        ReportIssues issues = shop.bean(ReportIssues.class);
        assertThat(issues.search(new IssueFilter("", "", ""), reader.stores(), 0, 10))
                .extracting(IssueRow::report, IssueRow::storeId)
                .containsExactly(tuple("daily-sales", 2L));
        assertThat(issues.search(new IssueFilter("", "", ""), Set.of(), 0, 10))
                .filteredOn(issue -> issues.find(issue.issueId(), reader).isPresent())
                .extracting(IssueRow::report)
                .containsExactly("daily-sales");
    }

    private void rendered() {
        shop.load(TODAY.minusDays(1));
        shop.clock().pass(Duration.ofMinutes(7 * 60 + 30));
        shop.bean(Beat.class).print();
        assertThat(shop.values("select distinct state from reporting.delivery")).containsExactly("rendered");
    }

    private void again() {
        assertThat(shop.bean(Deliveries.class)
                        .resend(Long.parseLong(shop.value("select max(delivery_id) from reporting.delivery"))))
                .isTrue();
    }

    private String ending() {
        send();
        return shop.value("select state || ' ' || reason from reporting.delivery");
    }

    private void send() {
        shop.bean(Sender.class).send(new Accepting());
    }

    private static final class Accepting implements MailLine {
        @Override
        public MailAnswer send(Mail mail) {
            return new MailAnswer(Outcome.ACCEPTED, "250 ok");
        }

        @Override
        public void close() {
            // It is no connection.
        }
    }
}
