package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.daybook.pages.ApiCaller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no program and no browser of good will sends are answered, too: plainly, and never as a fault. */
@ExtendWith(SharedShop.class)
class HostileRequestsTest {
    private static final String[] LISTS = {
        "/orders", "/customers", "/products", "/stock", "/stock/movements", "/journal", "/search", "/admin/audit"
    };

    private final PageShop shop;
    private final ApiCaller owner;
    private final Visitor visitor;

    HostileRequestsTest(PageShop shop) {
        this.shop = shop;
        this.owner = new ApiCaller(shop.address(), shop.key("owner"));
        this.visitor = new Visitor(shop.address()).signIn("owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products?search=%00",
                "/products?search=a%00b",
                "/products?kind=%00",
                "/products?cursor=AA",
                "/products?cursor=%00",
                "/stock/levels?store=%00",
                "/stock/levels?search=%00",
                "/stock/levels?cursor=AAox",
                "/stock/movements?sku=%00",
                "/ledger/entries?search=%00",
                "/ledger/entries?account=%00",
                "/ledger/entries?cursor=%E2%82",
                "/products?search=%F0%90%80",
                "/orders?cursor=AA",
                "/loads?cursor=%0A"
            })
    void zeroCharactersAndForeignCursorsAreRefused(String path) {
        Answer answer = owner.get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isIn(400, 422);
        assertThat(answer.text("/detail")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products/%00", "/orders/a%00", "/ledger/entries/%00"})
    void noNameHasAZeroCharacter(String path) {
        Answer answer = send("GET", path, "Accept", "application/json");
        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%01", "%1F", "%7F", "%0A", "%EF%BF%BF"})
    void otherControlCharactersFindNothing(String text) {
        assertThat(owner.get("/products?search=" + text).status()).isEqualTo(200);
        assertThat(owner.get("/ledger/entries?search=" + text).status()).isEqualTo(200);
        assertThat(owner.get("/products/" + text).status()).isEqualTo(404);
        for (String list : LISTS) {
            assertThat(visitor.get(list + "?q=" + text).status())
                    .as(list + "?q=" + text)
                    .isEqualTo(200);
        }
    }

    @Test
    void zeroCharactersAreRefusedOnPages() {
        for (String list : LISTS) {
            for (String name : new String[] {"q", "view", "store", "sort", "cursor", "kind"}) {
                assertThat(visitor.get(list + "?" + name + "=a%00").status())
                        .as(list + "?" + name)
                        .isIn(200, 400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense", "a/b/c"})
    void otherTypesAreNotRead(String type) {
        Answer answer = send("POST", "/stock/issues", "Content-Type", type);
        isProblem(answer, 415);
        assertThat(answer.text("/detail")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/png", "text/csv", "nonsense"})
    void otherTypesAreNotWritten(String type) {
        for (String path : new String[] {"/products", "/products/A", "/products/NONE", "/products?limit=0"}) {
            Answer answer = send("GET", path, "Accept", type);
            isProblem(answer, 406);
            assertThat(answer.text("/detail")).contains("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/*", "*/*", "application/problem+json, application/json"})
    void jsonIsWritten(String type) {
        assertThat(send("GET", "/products", "Accept", type).status()).isEqualTo(200);
        Answer missing = send("GET", "/products/NONE", "Accept", type);
        isProblem(missing, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /stock/issues, POST",
        "DELETE, /products, GET",
        "PUT, /orders/O1, GET",
        "PATCH, /orders/O1/payments, POST"
    })
    void otherMethodsAreRefused(String method, String path, String allowed) {
        Answer answer = send(method, path, "Accept", "application/json");
        isProblem(answer, 405);
        assertThat(answer.header("Allow")).contains(allowed);
    }

    @Test
    void whatMayBeAskedIsTold() {
        Answer options = send("OPTIONS", "/products", "Accept", "*/*");
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow")).contains("GET", "HEAD");
        Answer head = send("HEAD", "/products", "Accept", "application/json");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(send("HEAD", "/products/NONE", "Accept", "application/json").status())
                .isEqualTo(404);
        Answer trace = send("TRACE", "/products", "Accept", "application/json");
        isProblem(trace, 405);
        assertThat(trace.body()).doesNotContain("Bearer");
    }

    @ParameterizedTest
    @MethodSource("pageRequests")
    void pagesAnswerEveryMethod(String method, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(shop.address() + path)).method(method, BodyPublishers.noBody());
        assertThat(visitor.send(request).status()).as(method + " " + path).isLessThan(500);
    }

    static Stream<String[]> pageRequests() {
        return Stream.of("HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PROPFIND")
                .flatMap(method -> Stream.of("/orders", "/orders/O1/confirmation", "/none", "/sign-in")
                        .map(path -> new String[] {method, path}));
    }

    @Test
    void pagesAreWhatBrowsersAskFor() {
        for (String accept : new String[] {"application/xml", "application/json", "nonsense"}) {
            for (String path : new String[] {"/orders", "/none", "/orders/NONE", "/orders?q=%00"}) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(shop.address() + path))
                        .header("Accept", accept)
                        .GET();
                assertThat(visitor.send(request).status())
                        .as(accept + " " + path)
                        .isLessThan(500);
            }
        }
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).as(answer.body()).startsWith("application/problem+json");
    }

    private Answer send(String method, String path, String header, String value) {
        return owner.send(owner.request(path)
                .header("Idempotency-Key", "hostile")
                .header(header, value)
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
    }
}
