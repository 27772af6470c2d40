package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.pages.Visitor.Answer;
import org.daybook.users.Users;
import org.daybook.users.totp.Secret;
import org.daybook.users.totp.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has turned two-factor sign-in on is not in before a code is right. The clock stands: there are three codes. */
class TwoFactorTest {
    private static final String ENDED = "/sign-in?expired";
    private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]{32})\"");
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7]{4}(-[A-Z2-7]{4}){3})</code>");

    private static PageShop shop;

    /** What somebody has who turned it on. */
    private record Phone(Secret secret, String recovery) {

        String code(int away) {
            return secret.code(shop.bean(Clock.class).instant().plusSeconds(30L * away));
        }
    }

    @BeforeAll
    static void open() {
        shop = new PageShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void thePasswordAloneOpensNothingAndACodeIsTakenOnce() {
        Phone phone = turnOn("finance");
        Visitor visitor = withPassword("finance");
        assertThat(visitor.get("/").location()).endsWith("/sign-in");
        assertThat(visitor.get("/account/two-factor").location()).endsWith("/sign-in");
        assertThat(state(visitor, "000000")).endsWith("/sign-in/code?error");
        assertThat(state(visitor, phone.code(-1))).as("used to turn it on").endsWith("/sign-in/code?error");
        assertThat(visitor.get("/sign-in/code?error").body()).contains("The code is not right");
        assertThat(state(visitor, fullWidth(phone.code(0)))).doesNotContain("/sign-in");
        assertThat(visitor.get("/").status()).isEqualTo(200);
        Visitor again = withPassword("finance");
        assertThat(state(again, phone.code(0))).endsWith("/sign-in/code?error");
        assertThat(state(again, phone.code(1))).doesNotContain("/sign-in");
    }

    @Test
    void nobodyStatesACodeBeforeThePassword() {
        Phone phone = turnOn("sales_clerk");
        Visitor stranger = new Visitor(shop.address());
        assertThat(stranger.get("/sign-in/code").location()).endsWith("/sign-in");
        stranger.get("/sign-in");
        assertThat(state(stranger, phone.code(0))).endsWith("/sign-in?expired");
        assertThat(stranger.get("/").location()).endsWith("/sign-in");
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        Phone phone = turnOn("warehouse");
        assertThat(state(withPassword("warehouse"), phone.recovery().toLowerCase(Locale.ROOT)))
                .doesNotContain("/sign-in");
        assertThat(state(withPassword("warehouse"), phone.recovery())).endsWith("/sign-in/code?error");
    }

    @Test
    void wrongCodesLockTheNameWhateverPasswordsComeBetween() {
        Phone phone = turnOn("analyst");
        for (int wrong = 1; wrong < 5; wrong++) {
            assertThat(state(withPassword("analyst"), "12345")).endsWith("/sign-in/code?error");
        }
        Visitor visitor = withPassword("analyst");
        assertThat(state(visitor, "")).endsWith("/sign-in?wait=1");
        assertThat(visitor.get("/sign-in/code").location()).endsWith("/sign-in");
        visitor.get("/sign-in");
        assertThat(state(visitor, phone.code(0))).endsWith("/sign-in?expired");
        assertThat(visitor.post("/sign-in", "name", "analyst", "password", PageShop.PASSWORD)
                        .location())
                .endsWith("/sign-in?wait=1");
    }

    @Test
    void nobodyIsWaitedForLongerThanFiveMinutes() {
        Phone phone = turnOn("manager.s2");
        Visitor visitor = withPassword("manager.s2");
        Duration wait = Duration.ofMinutes(5).plusSeconds(1);
        shop.pass(wait);
        try {
            assertThat(state(visitor, phone.code(0))).endsWith(ENDED);
            assertThat(visitor.get("/sign-in/code").location()).endsWith("/sign-in");
        } finally {
            shop.pass(wait.negated());
        }
        assertThat(state(withPassword("manager.s2"), phone.code(0))).doesNotContain("/sign-in");
    }

    @Test
    void aNewPasswordAResetAndALockEndTheWait() {
        Phone phone = turnOn("administrator");
        Users users = shop.bean(Users.class);
        long userId = users.find("administrator").orElseThrow().userId();
        Visitor before = withPassword("administrator");
        users.setPassword(userId, "basalt-compass-77", 0);
        assertThat(state(before, phone.code(0))).as("new password").endsWith(ENDED);
        users.setPassword(userId, PageShop.PASSWORD, 0);
        Visitor waiting = withPassword("administrator");
        lock("administrator");
        shop.pass(Duration.ofMinutes(2));
        try {
            assertThat(state(waiting, phone.code(0))).as("locked meanwhile").endsWith(ENDED);
        } finally {
            shop.pass(Duration.ofMinutes(-2));
        }
        users.setPassword(userId, PageShop.PASSWORD, 0);
        waiting = withPassword("administrator");
        users.disable(userId, 0);
        assertThat(state(waiting, phone.code(0))).as("disabled").endsWith(ENDED);
        users.enable(userId, 0);
        waiting = withPassword("administrator");
        shop.bean(Totp.class).turnOff(userId, "administrator", userId);
        assertThat(state(waiting, phone.code(0))).as("reset").endsWith(ENDED);
    }

    @Test
    void turningOnTakesThePassword() {
        Visitor manager = new Visitor(shop.address()).signIn("store_manager");
        Secret secret = secret(manager.get("/account/two-factor"));
        String code = secret.code(shop.bean(Clock.class).instant());
        Answer wrong = manager.post("/account/two-factor", "secret", secret.text(), "password", "wrong", "totp", code);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Password or code is not right");
        assertThat(manager.post("/account/two-factor", "secret", secret.text(), "totp", code)
                        .status())
                .isEqualTo(422);
        assertThat(secrets("store_manager")).isEqualTo("0");
        assertThat(shop.value("select attempts::text from users.failed_attempt where name = 'store_manager'"))
                .isEqualTo("2");
    }

    @Test
    void turningOffTakesPasswordAndCode() {
        Visitor service = new Visitor(shop.address()).signIn("customer_service");
        Phone phone = turnOn(service);
        Answer wrong = service.post("/account/two-factor/off", "password", "wrong", "totp", phone.code(0));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(service.post("/account/two-factor/off", "password", PageShop.PASSWORD, "totp", "1")
                        .status())
                .isEqualTo(422);
        assertThat(service.post("/account/two-factor/off", "password", PageShop.PASSWORD, "totp", phone.code(0))
                        .status())
                .isEqualTo(302);
        assertThat(secrets("customer_service")).isEqualTo("0");
        new Visitor(shop.address()).signIn("customer_service");
    }

    @Test
    void anAdministratorResetsItAndIsNoted() {
        turnOn("store_manager");
        long userId = shop.bean(Users.class).find("store_manager").orElseThrow().userId();
        Visitor admin = new Visitor(shop.address()).signIn("administrator");
        assertThat(admin.get("/admin/users/" + userId).body()).contains("/two-factor/reset");
        admin.post("/admin/users/" + userId + "/two-factor/reset");
        new Visitor(shop.address()).signIn("store_manager");
        assertThat(shop.value("select subject from audit.access where action = 'totp_reset'"))
                .isEqualTo("store_manager");
    }

    @Test
    void aWrongCodeTurnsNothingOnAndTheSecretIsSealed() {
        Visitor owner = new Visitor(shop.address()).signIn("owner");
        Secret secret = secret(owner.get("/account/two-factor"));
        Answer wrong = owner.post(
                "/account/two-factor", "secret", secret.text(), "password", PageShop.PASSWORD, "totp", "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(secret(wrong)).isEqualTo(secret);
        assertThat(secrets("owner")).isEqualTo("0");
        turnOn("bookkeeper.s2");
        assertThat(shop.value("select length(totp_secret)::text from users.account where name = 'bookkeeper.s2'"))
                .isNotEqualTo("32");
    }

    private static Phone turnOn(String name) {
        return turnOn(new Visitor(shop.address()).signIn(name));
    }

    private static Phone turnOn(Visitor visitor) {
        Phone phone = new Phone(secret(visitor.get("/account/two-factor")), "");
        Answer done = visitor.post(
                "/account/two-factor",
                "secret",
                phone.secret().text(),
                "password",
                PageShop.PASSWORD,
                "totp",
                phone.code(-1));
        Matcher codes = RECOVERY.matcher(done.body());
        assertThat(codes.results()).hasSize(10);
        codes.reset().find();
        String recovery = codes.group(1);
        assertThat(visitor.get("/account/two-factor").body()).doesNotContain(recovery);
        return new Phone(phone.secret(), recovery);
    }

    private static Secret secret(Answer page) {
        Matcher found = SECRET.matcher(page.body());
        assertThat(found.find()).isTrue();
        return new Secret(found.group(1));
    }

    private static Visitor withPassword(String name) {
        Visitor visitor = new Visitor(shop.address());
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", "name", name, "password", PageShop.PASSWORD)
                        .location())
                .endsWith("/sign-in/code");
        visitor.get("/sign-in/code");
        return visitor;
    }

    private static void lock(String name) {
        Visitor other = new Visitor(shop.address());
        other.get("/sign-in");
        for (int wrong = 0; wrong < 5; wrong++) {
            other.post("/sign-in", "name", name, "password", "wrong");
        }
    }

    private static String state(Visitor visitor, String code) {
        return visitor.post("/sign-in/code", "totp", code).location();
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String secrets(String name) {
        return shop.value("select count(totp_secret)::text from users.account where name = '" + name + "'");
    }
}
