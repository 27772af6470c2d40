package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.fires.Fires;
import org.daybook.reporting.mails.Deliveries;
import org.daybook.reporting.mails.Sender;
import org.daybook.reporting.post.Mailbox;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reporting.schedules.Subscriptions;
import org.daybook.scheduler.mail.Mail;
import org.daybook.scheduler.mail.MailAnswer;
import org.daybook.scheduler.mail.MailAnswer.Outcome;
import org.daybook.scheduler.mail.MailLine;
import org.daybook.users.Role;
import org.daybook.users.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever goes wrong on the way: one mail, or one failure that everybody sees. */
@TestInstance(Lifecycle.PER_CLASS)
class MailFaultsModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Instant MIDNIGHT =
            TODAY.atStartOfDay(ReportingShop.ZONE).toInstant();
    private static final Instant DUE = MIDNIGHT.plus(Duration.ofMinutes(7 * 60 + 30));
    private static final String STATES =
            "select kind || ' ' || state || case when is_doubtful then ' in doubt' else '' end"
                    + " from reporting.delivery order by delivery_id";

    private static final String UNACCOUNTED = "select count(*) from integrity.reports_leave_or_fail";

    private final ReportingShop shop = new ReportingShop(MIDNIGHT, 0);
    private final long owner = shop.user("owner", Role.OWNER, "en", List.of());
    private long daily;

    @BeforeEach
    void anotherMorning() {
        shop.forget();
        shop.clock().set(MIDNIGHT);
        daily = shop.daily("daily-sales");
        shop.bean(Schedules.class).add(daily, Recipient.everybody(Role.OWNER), owner);
    }

    @AfterEach
    void nothingIsUnaccountedFor() {
        assertThat(shop.value(UNACCOUNTED)).isEqualTo("0");
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void aMailWhoseAnswerWasLostIsSentOnceMoreUnderItsNameAndShownAsDoubtful() {
        rendered();
        Line line = new Line(Outcome.UNKNOWN, Outcome.ACCEPTED);
        send(line);
        assertThat(shop.values(STATES)).containsExactly("report rendered in doubt");
        shop.clock().pass(Duration.ofMinutes(2));
        send(line);
        assertThat(shop.values(STATES)).containsExactly("report accepted in doubt");
        assertThat(line.ids()).hasSize(2).containsOnly(line.ids().get(0));
    }

    @Test
    void twoLostAnswersAreEnough() {
        rendered();
        Line line = new Line(Outcome.UNKNOWN, Outcome.UNKNOWN);
        send(line);
        shop.clock().pass(Duration.ofHours(1));
        send(line);
        shop.clock().pass(Duration.ofHours(1));
        send(line);
        assertThat(shop.values(STATES)).containsExactly("report doubtful in doubt");
        assertThat(line.ids()).hasSize(2);
        assertThat(shop.values("select outcome from reporting.attempt order by attempt_no"))
                .containsExactly("unknown", "unknown");
        long delivery = Long.parseLong(shop.value("select max(delivery_id) from reporting.delivery"));
        assertThat(shop.bean(Deliveries.class).resend(delivery)).isTrue();
        send(new Line(Outcome.ACCEPTED));
        assertThat(shop.values(STATES)).containsExactly("report accepted in doubt");
    }

    @Test
    void anAddressThatIsRefusedIsTriedNoMore() {
        rendered();
        Line line = new Line(Outcome.REFUSED);
        send(line);
        shop.clock().pass(Duration.ofHours(2));
        send(line);
        assertThat(shop.values(STATES)).containsExactly("report bounced");
        assertThat(shop.value("select reply from reporting.delivery")).isEqualTo("REFUSED");
    }

    @Test
    void aServerThatIsDownForAnHourIsTriedEverMoreSeldomAndThenGetsItOnce() {
        rendered();
        Line line = new Line(
                Outcome.NOT_SENT,
                Outcome.NOT_SENT,
                Outcome.NOT_SENT,
                Outcome.NOT_SENT,
                Outcome.NOT_SENT,
                Outcome.NOT_SENT,
                Outcome.ACCEPTED);
        for (int minutes = 0; minutes < 120; minutes++) {
            send(line);
            shop.clock().pass(Duration.ofMinutes(1));
        }
        assertThat(shop.values(STATES)).containsExactly("report accepted");
        assertThat(shop.values(
                        "select (extract(epoch from started_at - lag(started_at) over (order by attempt_no)) / 60)::int::text"
                                + " from reporting.attempt order by attempt_no offset 1"))
                .containsExactly("1", "2", "4", "8", "16", "30");
    }

    @Test
    void aServerThatNeverTakesItIsGivenUpAfterADay() {
        rendered();
        Line line = new Line();
        for (int halfHours = 0; halfHours < 60; halfHours++) {
            shop.clock().pass(Duration.ofMinutes(30));
            send(line);
        }
        assertThat(shop.values(STATES)).containsExactly("report failed");
        assertThat(shop.value("select reason from reporting.delivery")).isEqualTo("not_sent");
    }

    @Test
    void aProgramKilledBetweenSendingAndNotingLeavesAMailInDoubtNotTwoInSilence() {
        rendered();
        assertThatThrownBy(() -> send(new Killed())).isInstanceOf(Error.class);
        Line line = new Line(Outcome.ACCEPTED);
        send(line);
        assertThat(line.ids()).as("within the lease nobody touches it").isEmpty();
        shop.clock().pass(Duration.ofMinutes(6));
        send(line);
        assertThat(shop.values(STATES)).containsExactly("report accepted in doubt");
        assertThat(shop.values("select outcome from reporting.attempt order by attempt_no"))
                .containsExactly("", "accepted");
    }

    @Test
    void whoSleptOverItsLeaseWritesNothing() {
        rendered();
        send(new Line(Outcome.NOT_SENT) {
            @Override
            public MailAnswer send(Mail mail) {
                shop.clock().pass(Duration.ofMinutes(6));
                MailFaultsModuleTest.this.send(new Line(Outcome.ACCEPTED));
                return super.send(mail);
            }
        });
        assertThat(shop.values(STATES)).containsExactly("report accepted in doubt");
    }

    @Test
    void severalProgramsAtOnceMakeOneRunOnePrintAndOneMail() throws Exception {
        shop.load(TODAY.minusDays(1));
        shop.clock().set(DUE);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (ConfigurableApplicationContext other = shop.another()) {
            List<Beat> beats = List.of(shop.bean(Beat.class), other.getBean(Beat.class));
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Beat beat = beats.get(i % 2);
                all.add(pool.submit(() -> {
                    start.await();
                    beat.run();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(shop.value("select count(*) from reporting.fire")).isEqualTo("1");
        assertThat(shop.value("select count(*) from reporting.issue where state = 'made'"))
                .isEqualTo("1");
        assertThat(shop.value("select count(*) from reporting.attempt")).isEqualTo("1");
        assertThat(shop.bean(Mailbox.class).letters("")).hasSize(1);
        assertThat(shop.values(STATES)).containsExactly("report accepted");
    }

    @Test
    void dataThatNeverComesIsAFailureThatOwnersHearOfAndCanMend() {
        shop.load(TODAY.minusDays(2));
        shop.clock().set(DUE);
        beat();
        assertThat(shop.values("select state || ' ' || reason from reporting.fire"))
                .containsExactly("waiting data_missing");
        shop.clock().set(DUE.plus(Duration.ofMinutes(89)));
        beat();
        assertThat(shop.values(STATES)).containsExactly("report expected");
        shop.clock().set(DUE.plus(Duration.ofMinutes(91)));
        beat();
        assertThat(shop.values("select state || ' ' || reason from reporting.fire"))
                .containsExactly("failed data_missing");
        assertThat(shop.values(STATES)).containsExactly("report failed", "alarm accepted");
        assertThat(shop.bean(Mailbox.class).letters("user:" + owner).get(0).subject())
                .isEqualTo("Not sent: Daily sales · 16 Mar 2026, Monday · Linden Home");

        shop.load(TODAY.minusDays(1));
        assertThat(shop.bean(Fires.class).runAgain(Long.parseLong(shop.value("select fire_id from reporting.fire"))))
                .isTrue();
        beat();
        assertThat(shop.values(STATES)).containsExactly("report accepted", "alarm accepted");
    }

    @Test
    void afterDaysWithoutAProgramTheLastRunIsMadeUpForAndTheOthersAreNoted() {
        shop.load(TODAY.plusDays(3));
        shop.clock().set(MIDNIGHT.plus(Duration.ofDays(3)).plus(Duration.ofHours(12)));
        beat();
        beat();
        assertThat(shop.values("select period || ' ' || state || ' ' || reason from reporting.fire order by due_at"))
                .containsExactly(
                        "2026-03-16 skipped missed",
                        "2026-03-17 skipped missed",
                        "2026-03-18 skipped missed",
                        "2026-03-19 done ");
        assertThat(shop.bean(Mailbox.class).letters("")).hasSize(1);
    }

    @Test
    void clocksThatJumpBackRunNothingTwice() {
        shop.load(TODAY.minusDays(1));
        shop.clock().set(DUE);
        beat();
        shop.clock().set(DUE.minus(Duration.ofHours(3)));
        beat();
        shop.clock().set(DUE.plus(Duration.ofMinutes(1)));
        beat();
        assertThat(shop.bean(Mailbox.class).letters("")).hasSize(1);
        assertThat(shop.value("select count(*) from reporting.fire")).isEqualTo("1");
    }

    @Test
    void whoCannotGetItIsAVisibleFailureAndOthersGetTheirs() {
        long gone = shop.user("gone", Role.FINANCE, "en", List.of());
        long clerk = shop.user("clerk", Role.FINANCE, "zh-TW", List.of());
        shop.bean(Schedules.class).add(daily, Recipient.user(gone), owner);
        shop.bean(Schedules.class).add(daily, Recipient.user(clerk), owner);
        shop.bean(Users.class).disable(gone, owner);
        shop.bean(Subscriptions.class)
                .unsubscribe(daily, shop.bean(Users.class).find(clerk).orElseThrow());
        rendered();
        send(new Line(Outcome.ACCEPTED));
        assertThat(shop.values(
                        "select reader || ' ' || state || ' ' || reason from reporting.delivery order by reader"))
                .containsExactlyInAnyOrder("user:" + owner + " accepted ", "user:" + gone + " failed user_disabled");
    }

    @Test
    void whoCeasesToBeAReaderWhileItWaitsIsNotExpectedForEver() {
        long other = shop.user("other", Role.FINANCE, "en", List.of());
        shop.bean(Schedules.class).add(daily, Recipient.user(other), owner);
        shop.clock().set(DUE);
        beat();
        shop.bean(Subscriptions.class)
                .unsubscribe(daily, shop.bean(Users.class).find(other).orElseThrow());
        shop.load(TODAY.minusDays(1));
        shop.clock().pass(Duration.ofMinutes(2));
        beat();
        assertThat(shop.values("select reader || ' ' || state || ' ' || reason from reporting.delivery"))
                .containsExactlyInAnyOrder("user:" + owner + " accepted ", "user:" + other + " failed withdrawn");
    }

    @Test
    void aReportThatIsNeitherThereNorFailedIsFoundByTheCheck() {
        shop.load(TODAY.minusDays(1));
        shop.clock().set(DUE);
        beat();
        shop.bean(JdbcClient.class)
                .sql("update reporting.delivery set state = 'expected', accepted_at = null")
                .update();
        assertThat(shop.value(UNACCOUNTED)).isEqualTo("1");
        shop.bean(JdbcClient.class)
                .sql("update reporting.delivery set state = 'accepted', accepted_at = now()")
                .update();
    }

    @Test
    void figuresThatDoNotAgreeYetAreStampedProvisional() {
        shop.loadProvisional(TODAY.minusDays(1));
        shop.clock().set(DUE);
        beat();
        assertThat(shop.value("select is_provisional::text from reporting.issue"))
                .isEqualTo("true");
        Mailbox mailbox = shop.bean(Mailbox.class);
        assertThat(mailbox.letter(mailbox.letters("").get(0).name())
                        .orElseThrow()
                        .text())
                .contains("provisional");
    }

    /** Due, printed, and not sent: whoever sends comes next. */
    private void rendered() {
        shop.load(TODAY.minusDays(1));
        shop.clock().set(DUE);
        shop.bean(Beat.class).print();
        assertThat(shop.value("select count(*) from reporting.delivery where state = 'rendered'"))
                .isEqualTo("1");
    }

    private void beat() {
        shop.bean(Beat.class).run();
    }

    private void send(MailLine line) {
        shop.bean(Sender.class).send(line);
    }

    /** Answers in this order; then it is down. */
    private static class Line implements MailLine {
        private final Deque<Outcome> outcomes;
        private final List<String> ids = new ArrayList<>();

        Line(Outcome... outcomes) {
            this.outcomes = new ArrayDeque<>(List.of(outcomes));
        }

        List<String> ids() {
            return ids;
        }

        @Override
        public MailAnswer send(Mail mail) {
            ids.add(mail.messageId());
            Outcome outcome = outcomes.isEmpty() ? Outcome.NOT_SENT : outcomes.poll();
            return new MailAnswer(outcome, outcome.name());
        }

        @Override
        public void close() {
            // It is no connection.
        }
    }

    /** Sent, and the program ends before it can note that. */
    private static final class Killed extends Line {
        @Override
        public MailAnswer send(Mail mail) {
            throw new Error("killed");
        }
    }
}
