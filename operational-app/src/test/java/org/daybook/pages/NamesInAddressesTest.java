package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.imports.SalesImport;
import org.daybook.imports.SalesImportRequest;
import org.daybook.imports.SalesImportRequest.FaultPolicy;
import org.daybook.imports.SalesImportRequest.Meaning;
import org.daybook.imports.SalesImportRequest.Mode;
import org.daybook.imports.SalesImportRequest.Reading;
import org.daybook.imports.lines.LineRules.Prices;
import org.daybook.pages.Visitor.Answer;
import org.daybook.web.page.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/** Whatever an import takes as a SKU, an order number or a customer number, its pages and its addresses open. */
class NamesInAddressesTest {
    private static final List<String> NASTY = List.of(
            "A/1",
            "2024/0001",
            "/",
            "//x",
            ".",
            "..",
            "../../etc",
            "~..",
            "~",
            "new",
            "export",
            "~new",
            "50%",
            "100%25",
            "%2F",
            "%00",
            "a;b=c",
            "a?b",
            "a#b",
            "a b",
            " edge ",
            "a\\b",
            "a&b=c",
            "a+b",
            "{no}",
            "<b>\"q\"'",
            "茶杯/大",
            "a,b",
            "two\nlines");
    private static final Pattern LINK =
            Pattern.compile("href=\"(/(?:products|orders|customers|stock|journal)[/?][^\"]+)\"");

    @Test
    void everyLinkAndEveryAddressOpens(@TempDir Path folder) throws Exception {
        try (PageShop shop = new PageShop()) {
            assertNoOtherWordStandsBesideNames(shop);
            take(shop, folder);
            Visitor owner = new Visitor(shop.address()).signIn("owner");
            Set<String> links = new LinkedHashSet<>();
            for (String list : List.of("/products", "/orders", "/customers", "/stock", "/stock?view=out", "/journal")) {
                Set<String> found = links(owner.get(list).body());
                assertThat(found).as(list).isNotEmpty();
                links.addAll(found);
            }
            assertOpen(owner, links);
            for (String name : NASTY) {
                assertPagesOpen(owner, name);
                assertAddressesOpen(new ApiCaller(shop.address(), shop.key("owner")), name);
            }
            for (String outside : List.of("/assets/..%2f..%2fapplication.properties", "/assets/..%5c..%5cdemo")) {
                assertThat(owner.get(outside).status()).as(outside).isEqualTo(404);
            }
        }
    }

    /** A word beside a name would be opened instead of it; an id is a number, and no word. */
    private static void assertNoOtherWordStandsBesideNames(PageShop shop) {
        Set<String> paths = new LinkedHashSet<>();
        shop.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> paths.addAll(route.getPatternValues()));
        for (String named : paths) {
            String before = named.replaceFirst("\\{.*", "");
            for (String other : named.contains("{") ? paths : Set.<String>of()) {
                String word = other.startsWith(before) ? other.substring(before.length()) : "";
                boolean isBeside = word.matches("\\w+") && named.endsWith("}");
                if (isBeside && !named.endsWith("Id}")) {
                    assertThat(Paths.of("/{no}", word)).as(named + " " + other).startsWith("/~");
                }
            }
        }
    }

    private static void assertPagesOpen(Visitor owner, String name) {
        String shown = HtmlUtils.htmlEscape(name.strip(), "UTF-8");
        for (String page : List.of("/products/{sku}", "/orders/{no}", "/stock/reorder-points/{sku}")) {
            Answer answer = owner.get(Paths.of(page, name));
            assertThat(answer.status()).as(page + " of " + name).isEqualTo(200);
            assertThat(answer.body()).as(page + " of " + name).contains(shown);
            assertOpen(owner, links(answer.body()));
        }
        String customer = Paths.of("/customers/{no}", name.strip());
        assertThat(owner.get(customer).status()).as(customer).isEqualTo(200);
        if (!name.isBlank() && name.strip().equals(name)) {
            for (String list : List.of("/products", "/orders", "/customers")) {
                Answer found = owner.get(list + "?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
                assertThat(found.location()).as(list + " " + name).endsWith(Paths.of(list + "/{no}", name));
            }
        }
    }

    private static void assertAddressesOpen(ApiCaller api, String name) {
        ApiCaller.Answer product = api.get(Paths.of("/products/{sku}", name));
        assertThat(product.text("/product/sku")).as(name).isEqualTo(name);
        ApiCaller.Answer order = api.get(Paths.of("/orders/{no}", name));
        assertThat(order.text("/order_no")).as(name).isEqualTo(name);
        ApiCaller.Answer moved = api.post(Paths.of("/orders/{no}/completion", name), "none", "");
        assertThat(moved.status()).as(name + moved.body()).isIn(201, 409);
    }

    private static void assertOpen(Visitor owner, Set<String> links) {
        for (String link : links) {
            Answer answer = owner.get(link);
            String end = answer.status() == 302 ? answer.location() : link;
            assertThat(owner.get(end.replaceFirst("^http://[^/]+", "")).status())
                    .as(link)
                    .isEqualTo(200);
        }
    }

    private static Set<String> links(String page) {
        Set<String> links = new LinkedHashSet<>();
        Matcher found = LINK.matcher(page);
        while (found.find()) {
            links.add(HtmlUtils.htmlUnescape(found.group(1)));
        }
        return links;
    }

    private static void take(PageShop shop, Path folder) throws Exception {
        StringBuilder csv = new StringBuilder("order_no,ordered_at,sku,product_name,quantity,unit_price,customer_no\n");
        for (String name : NASTY) {
            String cell = "\"" + name.replace("\"", "\"\"") + "\"";
            csv.append(String.join(",", cell, "2026-01-05", cell, cell, "1", "9.99", cell))
                    .append('\n');
        }
        SalesImportRequest request = new SalesImportRequest(
                Files.writeString(folder.resolve("nasty.csv"), csv),
                folder.resolve("imports"),
                List.of(),
                new Reading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Meaning(
                        Optional.empty(),
                        Prices.NET,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Mode.APPLY,
                FaultPolicy.REFUSE,
                Locale.ENGLISH);
        assertThat(shop.bean(SalesImport.class)
                        .run(SalesImport.prepare(request), words -> {})
                        .faults()
                        .first())
                .isEmpty();
    }
}
