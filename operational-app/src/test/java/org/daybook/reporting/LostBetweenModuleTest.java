package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.fires.Fires;
import org.daybook.reporting.issues.ReportIssues;
import org.daybook.reporting.mails.Sender;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.scheduler.mail.Mail;
import org.daybook.scheduler.mail.MailAnswer;
import org.daybook.scheduler.mail.MailAnswer.Outcome;
import org.daybook.scheduler.mail.MailLine;
import org.daybook.users.Role;
import org.daybook.users.addresses.MailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens between a run's time, its pages and its mail takes nothing away from readers. */
class LostBetweenModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Instant MIDNIGHT =
            TODAY.atStartOfDay(ReportingShop.ZONE).toInstant();
    private static final Instant DUE = MIDNIGHT.plus(Duration.ofMinutes(7 * 60 + 30));

    private ReportingShop shop;
    private long owner;
    private long daily;

    @BeforeEach
    void open() {
        shop = new ReportingShop(MIDNIGHT, 0);
        owner = shop.user("owner", Role.OWNER, "en", List.of());
        daily = shop.daily("daily-sales");
        shop.bean(Schedules.class).add(daily, Recipient.everybody(Role.OWNER), owner);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aFileThatIsLostOrCutOffIsPrintedAgainBeforeItLeaves() throws IOException {
        shop.load(TODAY.minusDays(1));
        shop.clock().set(DUE);
        shop.bean(Beat.class).print();
        long id = Long.parseLong(shop.value("select issue_id from reporting.issue"));
        Path file = shop.database().home().reports().resolve("issues/" + id + ".pdf");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        List<Mail> sent = new ArrayList<>();
        shop.bean(Sender.class).send(new Refusing(sent));
        assertThat(sent.get(0).attachments().get(0).content()).isEqualTo(whole);
        assertThat(file).hasBinaryContent(whole);
        assertThat(shop.value("select d.reply || ' ' || a.reply from reporting.delivery as d"
                        + " join reporting.attempt as a using (delivery_id)"))
                .as("addresses are sealed, and not in clear beside that")
                .doesNotContainIgnoringCase("owner@")
                .contains("o…@shop.example");
        Files.delete(file);
        assertThat(shop.bean(ReportIssues.class)
                        .pdf(shop.bean(ReportIssues.class).find(id).orElseThrow()))
                .isEqualTo(whole);
    }

    @Test
    void whoRenamesAScheduleOrUndoesNothingLosesNoRunThatIsDue() {
        shop.load(TODAY.minusDays(1));
        shop.clock().set(DUE.plusSeconds(5));
        Schedules schedules = shop.bean(Schedules.class);
        schedules.change(schedules.find(daily).orElseThrow(), owner);
        schedules.restore(daily, owner);
        shop.bean(Beat.class).run();
        assertThat(shop.values("select state from reporting.delivery")).containsExactly("accepted");
    }

    @Test
    void aServerThatHangsDoesNotHoldUpWhoPlansAndPrints() {
        for (String name : List.of("anna", "bert")) {
            shop.bean(Schedules.class)
                    .add(daily, Recipient.user(shop.user(name, Role.FINANCE, "en", List.of())), owner);
        }
        shop.load(TODAY.minusDays(1));
        shop.clock().set(DUE);
        shop.bean(Beat.class).print();
        List<Mail> tried = new ArrayList<>();
        shop.bean(Sender.class).send(new Answering(tried, Outcome.NOT_SENT), Duration.ZERO);
        assertThat(tried).hasSize(1);
        shop.bean(Sender.class).send(new Answering(tried, Outcome.ACCEPTED), Duration.ZERO);
        assertThat(tried).hasSize(3);
    }

    @Test
    void anAddressWhoseKeyIsLostKeepsNobodyElseFromTheirs() {
        long other = shop.user("other", Role.FINANCE, "en", List.of());
        MailAddress outside = MailAddress.of("x@elsewhere.example").orElseThrow();
        shop.bean(Schedules.class).add(daily, Recipient.user(other), owner);
        shop.bean(Schedules.class).add(daily, Recipient.address(outside, "en", TODAY), owner);
        JdbcClient jdbc = shop.bean(JdbcClient.class);
        jdbc.sql("update users.account set address_sealed = 'x' where user_id = " + other)
                .update();
        jdbc.sql("update reporting.recipient set address_sealed = 'x' where kind = 'address'")
                .update();
        shop.load(TODAY.minusDays(1));
        shop.clock().set(DUE);
        shop.bean(Beat.class).run();
        assertThat(shop.values("select state || ' ' || reason from reporting.delivery"))
                .containsExactlyInAnyOrder("accepted ", "failed address_missing", "failed address_missing");
    }

    @Test
    void aRunThatWasMissedReachesItsReadersWhenItIsMadeUpFor() {
        shop.load(TODAY.plusDays(1));
        shop.clock().set(DUE.plus(Duration.ofDays(1)));
        shop.bean(Beat.class).run();
        long missed = Long.parseLong(shop.value("select min(fire_id) from reporting.fire where state = 'skipped'"));
        assertThat(shop.bean(Fires.class).runAgain(missed)).isTrue();
        shop.bean(Beat.class).run();
        assertThat(shop.value("select state from reporting.delivery where kind = 'report' and fire_id = " + missed))
                .isEqualTo("accepted");
    }

    private record Answering(List<Mail> tried, Outcome outcome) implements MailLine {
        @Override
        public MailAnswer send(Mail mail) {
            tried.add(mail);
            return new MailAnswer(outcome, "said");
        }

        @Override
        public void close() {
            // It is no connection.
        }
    }

    private record Refusing(List<Mail> sent) implements MailLine {
        @Override
        public MailAnswer send(Mail mail) {
            sent.add(mail);
            return new MailAnswer(Outcome.REFUSED, "550 5.1.1 <Owner@shop.example>: no such box");
        }

        @Override
        public void close() {
            // It is no connection.
        }
    }
}
