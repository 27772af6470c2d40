package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.pages.Visitor.Answer;
import org.daybook.scheduler.mail.FolderMailer;
import org.daybook.scheduler.mail.Mail;
import org.daybook.scheduler.mail.MailLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schedules as people set them up, with sense and with nonsense. */
@ExtendWith(SharedShop.class)
class SchedulePagesTest {
    private final PageShop shop;
    private final Visitor owner;

    SchedulePagesTest(PageShop shop) {
        this.shop = shop;
        this.owner = new Visitor(shop.address()).signIn("owner");
    }

    @Test
    void aNewShopLoadsByNight() {
        assertThat(owner.get("/reports/schedules").body())
                .contains("Nightly load")
                .contains("Every day at 03:30");
    }

    @Test
    void theNextDatesShowTheTimeByTheClocksOfTheZone() {
        assertThat(owner.get("/reports/schedules/preview?every=day&at=02:30&zone=Europe/Berlin&holidays=none")
                        .body())
                .contains("2026-03-28 02:30", "2026-03-29 03:00", "The clocks jump over it");
    }

    @Test
    void aScheduleIsMadePreviewedGivenReadersPausedAndTakenBack() {
        owner.get("/reports/schedules/new");
        assertThat(owner.get(
                                "/reports/schedules/preview?every=month&number=2&kind=working&at=08:00&zone=Asia/Shanghai&holidays=cn")
                        .body())
                .contains("2026-04-02 08:00", "2026-05-07 08:00", "Labour Day", "2027 calendar missing", "April 2026")
                .doesNotContain("<html");
        Answer made = make("Month <b>", "monthly-business-review", "month", "2", "working");
        String page = made.location().substring(made.location().indexOf("/reports/"));
        assertThat(owner.get("/reports/schedules").body()).contains("Every month on working day 2 at 08:00");
        assertThat(owner.get(page).body())
                .contains("<option value=\"monthly-business-review\" selected=\"selected\">")
                .contains("Month &lt;b&gt;")
                .contains("Nobody gets it yet");

        owner.post(page + "/recipients", "who", "role:owner");
        assertThat(owner.get(page).body()).contains("Added.");
        owner.post(page + "/recipients", "who", "role:owner");
        assertThat(owner.get(page).body()).contains("This role, user or address gets it already");
        owner.post(page + "/recipients", "who", "role:warehouse");
        assertThat(owner.get(page).body()).contains("This role or user may not read reports");
        owner.post(
                page + "/recipients",
                "who",
                "address",
                "address",
                "no address",
                "language",
                "en",
                "until",
                "2026-12-31");
        assertThat(owner.get(page).body()).contains("Mail address");
        owner.post(
                page + "/recipients",
                "who",
                "address",
                "address",
                "a@b.example",
                "language",
                "zh-TW",
                "until",
                "2026-01-31");
        assertThat(owner.get(page).body()).contains("not a past one");
        owner.post(
                page + "/recipients",
                "who",
                "address",
                "address",
                "a@b.example",
                "language",
                "zh-TW",
                "until",
                "2026-12-31");
        assertThat(owner.get(page).body())
                .contains("a…@b.example")
                .contains("until 2026-12-31")
                .doesNotContain("a@b.example");
        assertThat(shop.value("select string_agg(encode(address_sealed, 'escape'), ' ') from reporting.recipient"))
                .doesNotContain("b.example");

        assertThat(owner.get(page).body()).doesNotContain("Added.");
        owner.post(page + "/pause");
        assertThat(owner.get(page).body()).contains("Paused");
        Answer removed = owner.post(page + "/removal");
        assertThat(removed.location()).contains("?removed=");
        assertThat(owner.get(page).status()).isEqualTo(404);
        owner.post(page + "/restoration");
        assertThat(owner.get(page).status()).isEqualTo(200);
    }

    @Test
    void pausingTwiceIsPausing() {
        Answer made = make("Paused twice", "weekly-sales", "week", "1", "day");
        String page = made.location().substring(made.location().indexOf("/reports/"));
        owner.post(page + "/pause");
        owner.post(page + "/pause");
        assertThat(owner.get(page).body())
                .as("a double click, or another tab")
                .contains("Paused", page + "/resumption")
                .doesNotContain(page + "/pause");
        owner.post(page + "/resumption");
        owner.post(page + "/resumption");
        assertThat(owner.get(page).body()).contains(page + "/pause").doesNotContain(page + "/resumption");
    }

    @Test
    void aScheduleHasAThousandRecipientsAtMost() {
        Answer made = make("Many", "weekly-sales", "week", "1", "day");
        String page = made.location().substring(made.location().indexOf("/reports/"));
        shop.value("with many as (insert into reporting.recipient (schedule_id, kind, role, user_id, address_sealed,"
                + " language, expires_on) select " + page.substring(page.lastIndexOf('/') + 1)
                + ", 'address', null, null, decode('00', 'hex'), 'en', date '2026-12-30' from generate_series(1, 1000) as i returning 1)"
                + " select count(*)::text from many");
        owner.get(page);
        Map<String, String> sentences =
                Map.of("en", "has 1000 recipients already", "zh-CN", "已有 1000 个收件人", "zh-TW", "已有 1000 個收件人");
        sentences.forEach((language, sentence) -> {
            owner.keep("daybook-language", language);
            owner.post(page + "/recipients", "who", "role:owner");
            assertThat(owner.get(page).body()).contains(sentence);
        });
        owner.keep("daybook-language", "en");
        assertThat(owner.post("/account/reports/" + page.substring(page.lastIndexOf('/') + 1), "to", "get")
                        .status())
                .isEqualTo(302);
        assertThat(owner.get("/account/reports").body()).contains("has 1000 recipients already");
        owner.post(page + "/removal");
        shop.value("with gone as (delete from reporting.recipient where expires_on = date '2026-12-30' returning 1)"
                + " select count(*)::text from gone");
    }

    @Test
    void anAddressEndsWithinYearsAndANameStaysInItsLine() {
        Answer made = make("One\nBcc: a@b.example", "weekly-sales", "week", "1", "day");
        String page = made.location().substring(made.location().indexOf("/reports/"));
        assertThat(owner.get(page).body()).contains("One Bcc: a@b.example");
        owner.post(
                page + "/recipients",
                "who",
                "address",
                "address",
                "a@b.example",
                "language",
                "zh-TW",
                "until",
                "+9999999-12-31");
        assertThat(owner.get(page).body()).contains("for 5 years from now at most");
    }

    @Test
    void anAddressIsTakenWhateverElseIsChosenAndComesBackWhenItIsWrong() {
        Answer made = make("Outsiders", "weekly-sales", "week", "1", "day");
        String page = made.location().substring(made.location().indexOf("/reports/"));
        String id = page.replaceFirst(".*/", "");
        String[] form = {"who", "role:owner", "address", "a@b@c", "language", "zh-TW", "until", "2026-12-31"};
        owner.get(page);
        owner.post(page + "/recipients", form);
        assertThat(owner.get(page).body())
                .contains("“a@b@c” is no mail address", "value=\"a@b@c\"", form[7], "value=\"zh-TW\" selected");
        form[3] = "a@b.example";
        owner.post(page + "/recipients", form);
        assertThat(shop.value("select string_agg(kind, ',') from reporting.recipient where schedule_id = " + id))
                .isEqualTo("address");
    }

    @Test
    void aScheduleThatIsCalledLikeItsReportIsSoInEachLanguage() {
        make("Weekly sales", "weekly-sales", "week", "1", "day");
        make("Weekly sales for the bank", "weekly-sales", "week", "1", "day");
        Visitor reader = new Visitor(shop.address()).signIn("owner");
        reader.keep("daybook-language", "zh-CN");
        assertThat(reader.get("/reports/schedules").body())
                .contains(">销售周报</a>", "Weekly sales for the bank", "<small>销售周报</small>", ">夜间加载</a>")
                .doesNotContain(">Weekly sales</a>");
        assertThat(reader.get("/account/reports").body()).contains("销售周报").doesNotContain(">Weekly sales<");
    }

    @Test
    void nonsenseIsRefusedFieldByField() {
        Answer answer = owner.post(
                "/reports/schedules/new",
                "name",
                "",
                "report",
                "no-such",
                "every",
                "fortnight",
                "number",
                "0",
                "kind",
                "day",
                "at",
                "25:99",
                "zone",
                "Mars/Olympus",
                "holidays",
                "x",
                "deadline",
                "-1",
                "missed",
                "x",
                "overlap",
                "x");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Name: please fill in.")
                .contains("no-such")
                .contains("fortnight")
                .contains("“0” is no number from 1 to 92")
                .contains("25:99")
                .contains("Mars/Olympus");
        assertThat(make("Day", "monthly-business-review", "day", "1", "day").body())
                .contains("This report has no such period");
        assertThat(owner.get("/reports/schedules/999999").status()).isEqualTo(404);
        assertThat(owner.get("/reports/schedules/preview?every=x").status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoChangeAScheduleTheSecondIsToldSo() {
        Answer made = make("Twice", "weekly-sales", "week", "1", "day");
        String page = made.location().substring(made.location().indexOf("/reports/"));
        assertThat(change(page, "1").location()).endsWith(page);
        assertThat(change(page, "1").body()).contains("Somebody else has changed this schedule meanwhile");
    }

    @Test
    void everybodySaysWhereAndWhetherTheyGetReports() {
        Answer made = make("Mine", "weekly-sales", "week", "1", "day");
        String id = made.location().substring(made.location().lastIndexOf('/') + 1);
        Visitor finance = new Visitor(shop.address()).signIn("finance");
        assertThat(finance.get("/").body()).contains("<a href=\"/account/reports\">My reports</a>");
        assertThat(new Visitor(shop.address()).signIn("sales_clerk").get("/").body())
                .doesNotContain("/account/reports");
        assertThat(finance.post("/account/reports/address", "address", "nonsense")
                        .status())
                .isEqualTo(422);
        finance.post("/account/reports/address", "address", "finance@shop.example");
        assertThat(finance.get("/account/reports").body())
                .contains("finance@shop.example")
                .contains("Mine");
        finance.post("/account/reports/" + id, "to", "get");
        assertThat(owner.get("/reports/schedules/" + id).body()).contains("User finance");
        finance.post("/account/reports/" + id, "to", "stop");
        assertThat(owner.get("/reports/schedules/" + id).body())
                .as("the owner sees who left")
                .contains("User finance", "Unsubscribed 2026-03-14");
        assertThat(finance.get("/account/reports").body()).contains("You do not get it");
        owner.post(
                "/reports/schedules/" + id + "/recipients",
                "who",
                "user:" + shop.value("select user_id::text from users.account where name = 'finance'"));
        assertThat(owner.get("/reports/schedules/" + id).body())
                .contains("Added.")
                .doesNotContain("Unsubscribed");
        assertThat(finance.get("/account/reports").body()).contains("You get it");
    }

    @Test
    void nobodyReadsTheMailOfOthersByStatingTheirAddress() throws IOException {
        Path folder = shop.database().home().root().resolve("mailbox");
        try (MailLine line = new FolderMailer(folder, "daybook@localhost", ZoneOffset.UTC).open()) {
            line.send(new Mail(
                    "user:1",
                    "<theirs@daybook>",
                    "boss@shop.example",
                    Instant.parse("2026-03-14T02:00:00Z"),
                    Locale.ENGLISH,
                    "Figures of all stores",
                    "Secret",
                    Optional.empty(),
                    List.of()));
        }
        Files.writeString(folder.resolve("abc.eml"), "Subject: cut o");
        String page = owner.get("/reports/mailbox").body();
        assertThat(page).contains("Figures of all stores");
        String letter = page.replaceAll("(?s).*href=\"(/reports/mailbox/[0-9a-f]+)\".*", "$1");
        assertThat(owner.get(letter).body()).contains("Secret", "boss@shop.example");
        Visitor manager = new Visitor(shop.address()).signIn("manager.s2");
        manager.post("/account/reports/address", "address", "boss@shop.example");
        assertThat(manager.get("/reports/mailbox").body()).doesNotContain("Figures of all stores");
        assertThat(manager.get(letter).status()).isEqualTo(404);
        assertThat(owner.get("/reports/mailbox/abc").status()).isEqualTo(404);
        Files.delete(folder.resolve("abc.eml"));
    }

    @Test
    void whoSeesSomeStoresHasNoReportsThatTellOfAll() {
        Visitor manager = new Visitor(shop.address()).signIn("manager.s2");
        assertThat(manager.get("/reports").body()).contains("Daily sales").doesNotContain("Cash and receivables");
        assertThat(manager.get("/reports/run/cash-and-receivables").status()).isEqualTo(404);
        assertThat(manager.get("/reports/run/daily-sales").status()).isEqualTo(200);
        assertThat(owner.post("/reports/run/daily-sales", "kind", "D", "day", "+999999999-12-31", "language", "en")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void withoutAReleaseNothingIsPrintedAndThePageSaysSo() {
        assertThat(owner.get("/reports/run/daily-sales").body()).contains("Nothing is published yet");
        assertThat(owner.post("/reports/run/daily-sales", "kind", "D", "day", "2026-03-13", "language", "en")
                        .body())
                .contains("Nothing is published yet");
        String[] days = {"kind", "M", "day", "2026-03-14", "last", "2026-03-01", "language", "en"};
        assertThat(owner.post("/reports/run/income-statement", days).body()).doesNotContain("lies before the first");
        days[1] = "A";
        assertThat(owner.post("/reports/run/income-statement", days).body()).contains("lies before the first");
        assertThat(owner.get("/reports/run/no-such").status()).isEqualTo(404);
        assertThat(owner.get("/reports").body()).contains("Daily sales").contains("Run");
        assertThat(owner.get("/reports/archive").body()).contains("Nothing was printed yet");
        assertThat(owner.get("/reports/issues/1").status()).isEqualTo(404);
        assertThat(owner.get("/reports/mailbox/..%2F..%2Fkeys").status()).isIn(400, 404);
    }

    private Answer make(String name, String report, String every, String number, String kind) {
        return owner.post(
                "/reports/schedules/new",
                "name",
                name,
                "report",
                report,
                "every",
                every,
                "number",
                number,
                "kind",
                kind,
                "at",
                "08:00",
                "zone",
                "Asia/Shanghai",
                "holidays",
                "cn",
                "deadline",
                "90",
                "missed",
                "once",
                "overlap",
                "wait",
                "version",
                "1");
    }

    private Answer change(String page, String version) {
        return owner.post(
                page,
                "name",
                "Changed",
                "report",
                "weekly-sales",
                "every",
                "week",
                "number",
                "2",
                "kind",
                "day",
                "at",
                "09:00",
                "zone",
                "Asia/Shanghai",
                "holidays",
                "cn",
                "deadline",
                "60",
                "missed",
                "skip",
                "overlap",
                "skip",
                "version",
                version);
    }
}
