package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is not signed in leaves nothing here, however often they knock, and still gets where they wanted to go. */
@ExtendWith(SharedShop.class)
class StrangersTest {
    private static final String ROWS = "select count(*)::text from users.session where principal_name is null";
    private static final int MANY = 8;

    private final PageShop shop;

    StrangersTest(PageShop shop) {
        this.shop = shop;
    }

    @Test
    void leaveNoRow() {
        String before = shop.value(ROWS);
        for (int stranger = 0; stranger < MANY; stranger++) {
            Visitor visitor = new Visitor(shop.address());
            for (String path : new String[] {
                "/sign-in", "/", "/orders?q=O", "/sign-in/code", "/resume", "/setup", "/unsubscribe/x", "/error"
            }) {
                visitor.get(path);
            }
            visitor.get("/sign-in");
            visitor.post("/language", "tag", "en", "back", "/sign-in");
            visitor.post("/sign-in", "name", "nobody" + stranger, "password", "x");
            visitor.post("/sign-in/code", "totp", "000000");
            visitor.post("/sign-out");
            new Visitor(shop.address()).post("/sign-in", "name", "nobody", "password", "x");
        }
        assertThat(shop.value(ROWS)).isEqualTo(before);
    }

    @Test
    void aLanguageThatIsChosenAtTheDoorIsTheUsers() {
        Visitor clerk = new Visitor(shop.address());
        clerk.get("/sign-in");
        clerk.post("/language", "tag", "zh-TW", "back", "/sign-in");
        clerk.signIn("sales_clerk");
        assertThat(shop.value("select language from users.account where name = 'sales_clerk'"))
                .isEqualTo("zh-TW");
        clerk.post("/language", "tag", "en", "back", "/");
    }

    @Test
    void whatSomebodyElseChoseOnTheDeviceIsNotTheUsers() {
        Visitor till = new Visitor(shop.address());
        till.keep("daybook-language", "zh-TW");
        till.signIn("sales_clerk");
        assertThat(shop.value("select language from users.account where name = 'sales_clerk'"))
                .isNotEqualTo("zh-TW");
    }

    @Test
    void comeToWhereTheyWanted() {
        Visitor visitor = new Visitor(shop.address());
        visitor.get("/orders?q=O1&view=all");
        assertThat(signIn(visitor)).isEqualTo("/orders?q=O1&view=all");
        assertThat(visitor.get("/orders").status()).isEqualTo(200);
        visitor.post("/sign-out");
        visitor.get("/sign-in");
        assertThat(signIn(visitor)).as("once").isEqualTo("/");
    }

    @Test
    void comeToPagesAndToNothingThatBrowsersAskForBesides() {
        Visitor visitor = new Visitor(shop.address());
        visitor.get("/orders");
        visitor.send(HttpRequest.newBuilder(URI.create(shop.address() + "/apple-touch-icon.png"))
                .header("Sec-Fetch-Dest", "image"));
        assertThat(signIn(visitor)).isEqualTo("/orders");
    }

    @Test
    void haveCookiesThatNoScriptReadsAndNoOtherSiteSends() throws Exception {
        List<String> cookies = new ArrayList<>();
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        for (String path : new String[] {"/orders", "/sign-in"}) {
            cookies.addAll(cookies(client, HttpRequest.newBuilder(URI.create(shop.address() + path))));
        }
        cookies.addAll(cookies(
                client,
                HttpRequest.newBuilder(URI.create(shop.address() + "/orders/O1/cancellation"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.noBody())));
        assertThat(cookies)
                .extracting(cookie -> cookie.replaceFirst("=.*", ""))
                .contains("daybook-place", "daybook-form", "daybook-session");
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void haveAnotherSessionOnceTheyAreIn() {
        Visitor visitor = new Visitor(shop.address());
        visitor.post("/orders/O1/cancellation", "note", "typed");
        String before = visitor.kept("daybook-session");
        assertThat(signIn(visitor)).isEqualTo("/resume");
        assertThat(visitor.kept("daybook-session")).isNotEqualTo(before);
        Visitor planted = new Visitor(shop.address());
        planted.keep("daybook-session", before);
        assertThat(planted.get("/").location()).endsWith("/sign-in");
    }

    private static List<String> cookies(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString()).headers().allValues("Set-Cookie");
    }

    @Test
    void areSentNowhereElse() {
        for (String place : new String[] {
            "//evil.example/x", "https://evil.example", "/\\evil.example", "%2F%2Fevil.example", "evil", "/%0d%0aX: 1"
        }) {
            Visitor visitor = new Visitor(shop.address());
            visitor.get("/sign-in");
            visitor.keep("daybook-place", place);
            assertThat(signIn(visitor)).as(place).isEqualTo("/");
        }
    }

    @Test
    void keepTheirFormsToAnEnd() {
        String kept = "select count(*)::text from users.session_attributes where attribute_name = 'daybook.kept-form'";
        for (int form = 0; form < 120; form++) {
            new Visitor(shop.address()).post("/orders/O1/cancellation", "note", "typed");
        }
        assertThat(shop.value(kept)).isEqualTo("100");
        shop.run("delete from users.session where principal_name is null");
    }

    @Test
    void cannotSignInWithoutTheFormsToken() {
        Visitor visitor = new Visitor(shop.address());
        visitor.get("/sign-in");
        String form = "name=owner&password=" + PageShop.PASSWORD;
        visitor.send(HttpRequest.newBuilder(URI.create(shop.address() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(visitor.get("/").location()).endsWith("/sign-in");
    }

    private String signIn(Visitor visitor) {
        visitor.get("/sign-in");
        String location = visitor.post("/sign-in", "name", "owner", "password", PageShop.PASSWORD)
                .location();
        return location.replace(shop.address(), "");
    }
}
