package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.pages.Visitor.Answer;
import org.daybook.stock.Stores;
import org.daybook.users.Role;
import org.daybook.users.Users;
import org.daybook.web.signin.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What people do on pages, without scripts. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {
    private PageShop shop;

    @BeforeAll
    void open() {
        shop = new PageShop();
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private Visitor visitor(String name) {
        return new Visitor(shop.address()).signIn(name);
    }

    @Test
    void anOrderSentTwiceIsPlacedOnce() {
        Visitor clerk = visitor("owner");
        String[] form = {
            "key",
            "one-key",
            "do",
            "place_pay",
            "store",
            "S1",
            "channel",
            "web",
            "tender",
            "cash",
            "sku",
            "A",
            "quantity",
            "1",
            "price",
            "10.00",
            "line-discount",
            "",
            "freight",
            "",
            "discount",
            ""
        };
        Answer first = clerk.post("/orders/new", form);
        Answer second = clerk.post("/orders/new", form);
        assertThat(first.status()).isEqualTo(302);
        assertThat(second.location()).isEqualTo(first.location());
        String orderNo = first.location().replaceFirst(".*/", "");
        assertThat(shop.value("select total_amount || ' ' || payment_state from orders.sales_order where order_no = '"
                        + orderNo + "'"))
                .isEqualTo("11.30 paid");
    }

    @Test
    void whatIsMissingOrForbiddenIsToldWithinTheFrame() {
        Visitor clerk = visitor("sales_clerk");
        for (String path : List.of("/orders/NONE", "/products/NONE", "/journal", "/nothing")) {
            assertThat(clerk.get(path).body()).as(path).contains("href=\"/orders\"", "<h1>");
        }
        Visitor.Answer garbled = clerk.get("/orders?page=%00");
        assertThat(garbled.status()).isEqualTo(400);
        assertThat(garbled.body()).contains("<h1>");
    }

    @Test
    void theTabOfABrowserTellsThePageInTheReadersLanguage() {
        Visitor owner = visitor("owner");
        owner.keep("daybook-language", "zh-CN");
        Map.of(
                        "/orders", "订单",
                        "/orders/O1", "O1",
                        "/reports/schedules", "定时任务",
                        "/reports/schedules/new", "新建定时任务",
                        "/reports/run/daily-sales", "销售日报",
                        "/dictionary/marts/sales_by_day", "marts.sales_by_day",
                        "/journal/accounts/100101", "100101 门店钱箱",
                        "/nothing", "这里没有内容")
                .forEach((path, title) -> assertThat(owner.get(path).body())
                        .as(path)
                        .startsWith("<!DOCTYPE html>")
                        .contains("<title>" + title + " · Daybook</title>"));
        assertThat(new Visitor(shop.address()).get("/sign-in").body())
                .startsWith("<!DOCTYPE html>")
                .contains("<title>Sign in · Daybook</title>");
    }

    @Test
    void aSearchMayBeNarrowed() {
        Visitor owner = new Visitor(shop.address()).signIn("owner");
        for (String path :
                new String[] {"/products?q=plate&kind=goods", "/stock?q=plate&store=1", "/stock?q=plate&view=out"}) {
            Visitor.Answer found = owner.get(path);
            assertThat(found.status()).as(path + found.body()).isEqualTo(200);
        }
    }

    @Test
    void fullWidthDigitsAreUnderstood() {
        Answer answer = visitor("owner").post("/orders/O1/payment", "key", "k1", "amount", "１．５０", "tender", "bank");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(shop.value("select captured_amount::text from payments.order_account where order_no = 'O1'"))
                .isEqualTo("1.50");
    }

    @Test
    void nonsenseIsRefusedWithWhatWasTypedKept() {
        Visitor owner = visitor("owner");
        for (String typed : new String[] {"", "-1", "1e3", "0", "1.005", "<script>alert(1)</script>", "=1+1", "😀"}) {
            Answer answer = owner.post("/orders/O2/payment", "key", "k2", "amount", typed, "tender", "cash");
            assertThat(answer.status()).as(typed).isEqualTo(422);
            assertThat(answer.body()).as(typed).contains("role=\"alert\"").doesNotContain("<script>alert");
        }
        assertThat(owner.post("/orders/O2/payment", "key", "k2", "amount", "1", "tender", "gold")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void moreThanIsThereIsNotSold() {
        Answer answer = visitor("owner")
                .post(
                        "/orders/new",
                        "key",
                        "k3",
                        "do",
                        "place",
                        "store",
                        "S2",
                        "channel",
                        "web",
                        "sku",
                        "A",
                        "quantity",
                        "999",
                        "price",
                        "10.00");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("999").contains("are left");
    }

    @Test
    void aClerkCannotSetPrices() {
        Visitor clerk = visitor("sales_clerk");
        Answer page = clerk.post("/orders/new", "store", "S1", "channel", "web", "add", "2*A");
        assertThat(page.body()).contains("name=\"sku\" value=\"A\"").doesNotContain("name=\"line-discount\"");
    }

    @Test
    void whoLacksAmountsGetsNoneInTheirPages() {
        Visitor warehouse = visitor("warehouse");
        for (String path : new String[] {"/", "/orders", "/orders/O3"}) {
            assertThat(warehouse.get(path).body())
                    .as(path)
                    .doesNotContain("50.16")
                    .doesNotContain("9.99");
        }
        assertThat(visitor("owner").get("/orders/O3").body()).contains("50.16");
    }

    @Test
    void aFormSentAfterTheSessionEndedIsKept() {
        Visitor finance = visitor("finance");
        finance.get("/orders/O2/payment");
        long userId = shop.bean(Users.class).find("finance").orElseThrow().userId();
        shop.bean(Sessions.class).end(userId);
        Answer ended = finance.post("/orders/O2/payment", "key", "k4", "amount", "7.00", "tender", "bank");
        assertThat(ended.location()).contains("/sign-in?expired");
        finance.get("/sign-in");
        Answer in = finance.post("/sign-in", "name", "finance", "password", PageShop.PASSWORD);
        assertThat(in.location()).endsWith("/resume");
        assertThat(finance.get("/resume").body())
                .contains("action=\"/orders/O2/payment\"")
                .contains("value=\"7.00\"");
    }

    @Test
    void wrongPasswordsLockTheNameAndNobodyLearnsWhoIsThere() {
        for (String name : new String[] {"manager.s2", "nobody.at.all"}) {
            Visitor guest = new Visitor(shop.address());
            Answer answer = null;
            for (int i = 0; i < 6; i++) {
                guest.get("/sign-in");
                answer = guest.post("/sign-in", "name", name, "password", "wrong-" + i);
            }
            assertThat(answer.location()).as(name).contains("wait=1");
        }
        assertThat(shop.value("select count(*)::text from audit.access where action = 'locked_out'"))
                .isEqualTo("2");
    }

    @Test
    void pagesCarryTheirHeaders() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(shop.address() + "/sign-in"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var response = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void setupIsClosedOnceThereIsAnOwner() {
        Visitor guest = new Visitor(shop.address());
        assertThat(guest.get("/setup?token=guess").status()).isEqualTo(404);
    }

    @Test
    void reorderPointsAreSavedAllOrNone() {
        Visitor warehouse = visitor("warehouse");
        String field = "reorder-point-" + shop.bean(Stores.class).find("S1").orElseThrow();
        assertThat(warehouse.post("/stock/reorder-points/A", field, "１２.5").status())
                .isEqualTo(302);
        assertThat(warehouse.get("/stock/reorder-points/A").body()).contains("value=\"12.5\"");
        Answer refused = warehouse.post("/stock/reorder-points/A", field, "-1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"-1\"");
        assertThat(warehouse.get("/stock/reorder-points/A").body()).contains("value=\"12.5\"");
        warehouse.post("/stock/reorder-points/A", field, "");
        assertThat(warehouse.get("/stock/reorder-points/A").body()).doesNotContain("value=\"12.5\"");
        assertThat(warehouse.get("/stock/reorder-points/NONE").status()).isEqualTo(404);
    }

    @Test
    void nonsenseInAPriceIsNotSoldForNothing() {
        for (String field : new String[] {"price", "line-discount", "quantity"}) {
            for (String typed : new String[] {"abc", "-1", "1.00001"}) {
                Answer answer = visitor("owner")
                        .post(
                                "/orders/new",
                                without(
                                        field,
                                        "key",
                                        "k5",
                                        "do",
                                        "place",
                                        "store",
                                        "S1",
                                        "channel",
                                        "web",
                                        "sku",
                                        "A",
                                        "quantity",
                                        "1",
                                        "price",
                                        "9.00",
                                        "line-discount",
                                        "",
                                        field,
                                        typed));
                assertThat(answer.status()).as(field + " " + typed).isEqualTo(422);
            }
        }
    }

    /** The first value of this field is left out: another one follows. */
    private static String[] without(String field, String... fields) {
        List<String> kept = new ArrayList<>(List.of(fields));
        int at = kept.indexOf(field);
        if (at < kept.size() - 2) {
            kept.subList(at, at + 2).clear();
        }
        return kept.toArray(String[]::new);
    }

    @Test
    void aSignInThatCameTooLateIsNotKeptAsAForm() {
        Visitor guest = new Visitor(shop.address());
        Answer late = guest.post("/sign-in", "name", "owner", "password", PageShop.PASSWORD);
        assertThat(late.location()).contains("/sign-in");
        guest.get("/sign-in");
        Answer in = guest.post("/sign-in", "name", "owner", "password", PageShop.PASSWORD);
        assertThat(in.location()).doesNotContain("/resume").doesNotContain("error");
    }

    @Test
    void nobodyIsSentToAnotherHost() {
        Visitor owner = visitor("owner");
        for (String back :
                new String[] {"//evil.example", "/\t/evil.example", "/\\evil.example", "https://evil.example"}) {
            assertThat(owner.post("/language", "tag", "en", "back", back).location())
                    .as(back)
                    .endsWith(shop.address() + "/");
        }
        assertThat(owner.post("/language", "tag", "en", "back", "/orders?view={x}")
                        .location())
                .contains("/orders?view={x}");
    }

    @Test
    void whatNoDatabaseTakesIsRefusedInASentence() {
        Visitor owner = visitor("owner");
        assertThat(owner.get("/orders?q=%00").status()).isEqualTo(400);
        Answer without = owner.post("/orders/O1/payment", "amount", "1", "tender", "bank");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("idempotency key is missing");
        Answer large = owner.post(
                "/orders/new",
                "key",
                "k6",
                "do",
                "place",
                "store",
                "S1",
                "channel",
                "web",
                "sku",
                "A",
                "quantity",
                "10",
                "price",
                "999999999999999",
                "line-discount",
                "");
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.body()).contains("larger than the books can hold");
    }

    @Test
    void rolesStayOutOfWhatIsNotTheirs() {
        Map<String, List<String>> closed = Map.of(
                "sales_clerk", List.of("/journal", "/money", "/stock/receipts/new", "/admin/users", "/runs"),
                "warehouse", List.of("/journal", "/customers", "/orders/new", "/admin/audit"),
                "customer_service", List.of("/journal", "/orders/new", "/stock/issues/new"),
                "finance", List.of("/admin/users", "/orders/new", "/stock/receipts/new"),
                "store_manager", List.of("/journal", "/admin/users", "/runs"),
                "analyst", List.of("/orders", "/customers", "/stock", "/journal"),
                "administrator", List.of("/orders", "/customers", "/journal", "/money"));
        closed.forEach((role, paths) -> {
            Visitor visitor = visitor(role);
            paths.forEach(path ->
                    assertThat(visitor.get(path).status()).as(role + path).isEqualTo(403));
        });
    }

    @Test
    void ownersAreChangedByOwnersAlone_andOneStays() {
        long owner = shop.bean(Users.class).find("owner").orElseThrow().userId();
        Visitor administrator = visitor("administrator");
        for (String step : new String[] {"", "/password", "/disabled"}) {
            Answer answer = administrator.post("/admin/users/" + owner + step, "password", "another-granite-lantern");
            assertThat(answer.status()).as(step).isEqualTo(403);
        }
        assertThat(visitor("owner").post("/admin/users/" + owner + "/disabled").status())
                .isEqualTo(409);
        administrator.post(
                "/admin/users/new",
                "name",
                "upstart",
                "displayName",
                "Upstart",
                "password",
                PageShop.PASSWORD,
                "role",
                "owner",
                "role",
                "analyst");
        assertThat(shop.bean(Users.class).find("upstart").orElseThrow().roles()).doesNotContain(Role.OWNER);
    }
}
