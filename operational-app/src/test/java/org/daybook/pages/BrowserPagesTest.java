package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daybook.users.Users;
import org.daybook.users.totp.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every page in a real browser, at two widths and in two languages. */
@TestInstance(Lifecycle.PER_CLASS)
class BrowserPagesTest {
    /** The rules of accessibility take most of the time: the narrow pages are checked where DAYBOOK_BROWSER says so. */
    private static final boolean IS_THOROUGH = "thorough".equals(System.getenv("DAYBOOK_BROWSER"));

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> PAGES = List.of(
            "/",
            "/alerts",
            "/orders",
            "/orders?q=nothing-like-it",
            "/orders/O1",
            "/orders/O3",
            "/orders/O5",
            "/orders/new",
            "/orders/O1/payment",
            "/orders/O2/shipment",
            "/orders/O3/return",
            "/orders/O1/cancellation",
            "/journal",
            "/journal?q=nothing-like-it",
            "/journal/balance?period=this_year",
            "/journal/accounts/100101?period=this_year",
            "/money",
            "/money?form=income",
            "/money?form=out",
            "/reports",
            "/reports/run/daily-sales",
            "/reports/archive",
            "/reports/comparison",
            "/reports/schedules",
            "/reports/schedules/new?report=weekly-sales",
            "/reports/schedules/1",
            "/reports/deliveries",
            "/reports/mailbox",
            "/account/reports",
            "/runs",
            "/sql",
            "/sql?table=marts.sales_by_day",
            "/sql?snippet=top-products",
            "/unsubscribe/nothing-like-it",
            "/dictionary",
            "/dictionary?q=nothing-like-it",
            "/dictionary/core/fct_sale_line",
            "/dictionary/marts/sales_by_day",
            "/search?q=O",
            "/admin/users",
            "/admin/users/new",
            "/admin/audit",
            "/account/keys",
            "/account/two-factor",
            "/stock",
            "/stock?view=low",
            "/stock/movements",
            "/stock/movements?q=A",
            "/stock/receipts/new",
            "/stock/issues/new",
            "/stock/reorder-points/A",
            "/products",
            "/products/A",
            "/products/A/price",
            "/customers",
            "/nothing/here");

    /** Each width and each language once. */
    private enum Look {
        DESK("en", 1280),
        PHONE("zh-CN", 360);

        private final String language;
        private final int width;

        Look(String language, int width) {
            this.language = language;
            this.width = width;
        }
    }

    private PageShop shop;
    private final Path chromium = Path.of(System.getenv().getOrDefault("DAYBOOK_CHROMIUM", "/usr/bin/chromium"));

    /** A browser of its own: Playwright is not for several threads. */
    private record Window(Playwright playwright, Browser browser) implements AutoCloseable {

        static Window open(Path chromium) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Window(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium)
                                    .setArgs(List.of(
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-quic",
                                            "--disable-background-networking"))));
        }

        BrowserContext context(Look look) {
            return browser.newContext(new Browser.NewContextOptions()
                    .setLocale(look.language)
                    .setViewportSize(look.width, 800)
                    .setHasTouch(look.width < 768));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @BeforeAll
    void open() {
        boolean isThere = Files.isExecutable(chromium);
        if (!isThere && "required".equals(System.getenv("DAYBOOK_BROWSER"))) {
            throw new IllegalStateException("no browser at " + chromium + ": install chromium");
        }
        Assumptions.assumeTrue(isThere, "SKIPPED: no browser at " + chromium + "; set DAYBOOK_CHROMIUM");
        shop = new PageShop();
        shop.run("update reporting.schedule set name = repeat('Nightly load ', 6)");
    }

    @AfterAll
    void close() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void everyPageIsAccessibleFitsAndIsTranslated() {
        List<String> faults = Arrays.stream(Look.values())
                .parallel()
                .flatMap(look -> faults(look).stream())
                .toList();
        assertThat(faults).isEmpty();
    }

    private List<String> faults(Look look) {
        List<String> faults = new ArrayList<>();
        try (Window window = Window.open(chromium);
                BrowserContext context = window.context(look)) {
            Page page = signIn(context, look.language, faults);
            PAGES.forEach(path -> look(page, path, look + " " + path, faults));
        }
        return faults;
    }

    @Test
    void anOrderIsEnteredByScannerAndKeyboard() {
        List<String> faults = new ArrayList<>();
        try (Window window = Window.open(chromium);
                BrowserContext context = window.context(Look.DESK)) {
            Page page = signIn(context, "en", faults);
            page.navigate(shop.address() + "/orders/new");
            for (String code : List.of("2*A", "B", "B")) {
                page.keyboard().type(code);
                page.keyboard().press("Enter");
            }
            page.waitForSelector("#quantity-B");
            page.waitForFunction("() => document.querySelector('#quantity-B')?.value === '2'");
            assertThat(page.inputValue("#quantity-A")).isEqualTo("2");
            for (String sku : List.of("A", "B")) {
                page.fill("#price-" + sku, "10.00");
                page.press("#price-" + sku, "Enter");
            }
            page.waitForFunction("() => document.querySelector('#total')?.textContent === '45.20'");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/orders/SO-*");
            assertThat(page.textContent("main")).contains("45.20").contains("Paid");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theFirstScanAfterOpeningIsNotLost() {
        List<String> faults = new ArrayList<>();
        try (Window window = Window.open(chromium);
                BrowserContext context = window.context(Look.DESK)) {
            Page page = signIn(context, "en", faults);
            // where something has the focus, the browser's own autofocus does nothing, as before the first painting
            page.addInitScript("""
                    new MutationObserver((changes, watch) => {
                      if (!document.body) return;
                      watch.disconnect();
                      document.body.append(document.createElement('button'));
                      document.body.lastChild.focus();
                    }).observe(document, { childList: true, subtree: true });
                    """);
            page.navigate(shop.address() + "/orders/new");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("entry");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsTypedWhileTheServerComputesIsKept() {
        List<String> faults = new ArrayList<>();
        try (Window window = Window.open(chromium);
                BrowserContext context = window.context(Look.DESK)) {
            Page page = signIn(context, "en", faults);
            page.navigate(shop.address() + "/orders/new");
            page.keyboard().type("A");
            page.keyboard().press("Enter");
            page.waitForSelector("#price-A");
            List<Route> held = new ArrayList<>();
            page.route("**/orders/new", held::add);
            page.fill("#price-A", "10.00");
            page.press("#price-A", "Enter");
            page.waitForCondition(() -> !held.isEmpty());
            page.fill("#freight", "5.00");
            page.press("#freight", "Enter");
            page.unroute("**/orders/new");
            held.get(0).resume();
            page.waitForFunction("() => document.querySelector('#total')?.textContent === '16.95'");
            assertThat(page.inputValue("#freight")).isEqualTo("5.00");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void signingInWithACodeIsAccessibleToo() {
        List<String> faults = new ArrayList<>();
        try (Window window = Window.open(chromium)) {
            for (Look look : Look.values()) {
                String name = look == Look.DESK ? "analyst" : "finance";
                try (BrowserContext context = window.context(look)) {
                    Page page = signIn(context, name, look.language, faults);
                    Secret secret = turnOn(page, look, faults);
                    page.navigate(shop.address() + "/account/two-factor");
                    inspect(page, look + " turning off", faults);
                    page.evaluate("() => document.querySelector('form[action=\"/sign-out\"]').submit()");
                    page.waitForURL("**/sign-in");
                    stateCode(page, name, secret, look, faults);
                }
                try (BrowserContext context = window.context(look)) {
                    long userId =
                            shop.bean(Users.class).find(name).orElseThrow().userId();
                    Page page = signIn(context, "owner", look.language, faults);
                    page.navigate(shop.address() + "/admin/users/" + userId);
                    assertThat(page.isVisible("form[action$='/two-factor/reset']"))
                            .isTrue();
                    inspect(page, look + " reset", faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private Secret turnOn(Page page, Look look, List<String> faults) {
        page.navigate(shop.address() + "/account/two-factor");
        page.fill("#password", "wrong");
        page.fill("#totp", "000000");
        page.click("article button.db-btn-primary");
        page.waitForSelector(".db-errors");
        inspect(page, look + " not turned on", faults);
        Secret secret = Secret.parse(page.inputValue("input[name=secret]")).orElseThrow();
        page.fill("#password", PageShop.PASSWORD);
        page.fill("#totp", secret.code(shop.bean(Clock.class).instant()));
        page.click("article button.db-btn-primary");
        page.waitForSelector("#recovery");
        inspect(page, look + " recovery codes", faults);
        return secret;
    }

    private void stateCode(Page page, String name, Secret secret, Look look, List<String> faults) {
        page.fill("#name", name);
        page.fill("#password", PageShop.PASSWORD);
        page.click("button.db-btn-primary");
        page.waitForURL("**/sign-in/code");
        inspect(page, look + " /sign-in/code", faults);
        page.fill("#totp", "000000");
        page.click("button.db-btn-primary");
        page.waitForURL("**/sign-in/code?error");
        inspect(page, look + " wrong code", faults);
        page.fill("#totp", secret.code(shop.bean(Clock.class).instant().plusSeconds(30)));
        page.click("button.db-btn-primary");
        page.waitForURL("**/");
    }

    private Page signIn(BrowserContext context, String language, List<String> faults) {
        return signIn(context, "owner", language, faults);
    }

    private Page signIn(BrowserContext context, String name, String language, List<String> faults) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // Pages for what is not there, or is refused, come with their status; the browser says so.
            if (message.type().equals("error") && !message.text().matches(".*\\b(404|422)\\b.*")) {
                faults.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add(page.url() + " script: " + error));
        look(page, "/sign-in", language + " /sign-in", faults);
        page.fill("#name", name);
        page.fill("#password", PageShop.PASSWORD);
        page.click("button.db-btn-primary");
        page.waitForURL("**/");
        context.addCookies(List.of(
                new com.microsoft.playwright.options.Cookie("daybook-language", language).setUrl(shop.address())));
        return page;
    }

    private void look(Page page, String path, String where, List<String> faults) {
        page.navigate(shop.address() + path);
        inspect(page, where, faults);
    }

    private static void inspect(Page page, String where, List<String> faults) {
        boolean fits = (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth");
        if (!fits) {
            faults.add(where + " is wider than the window");
        }
        if (page.innerText("body").contains("??")) {
            faults.add(where + " has a text without translation");
        }
        if (IS_THOROUGH || page.viewportSize().width == Look.DESK.width) {
            check(page, where, faults);
        }
    }

    private static void check(Page page, String where, List<String> faults) {
        AxeRunOptions violationsInFull = new AxeRunOptions();
        violationsInFull.setResultTypes(List.of("violations"));
        // Our pages have no frames: without those there is no need of a second page that joins the results of all.
        AxeResults axe = new AxeBuilder(page)
                .options(violationsInFull)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze();
        if (axe.getErrorMessage() != null || axe.getPasses().isEmpty()) {
            faults.add(where + " was not checked: " + axe.getErrorMessage());
        }
        axe.getViolations()
                .forEach(violation -> faults.add(where + " " + violation.getId() + " at "
                        + violation.getNodes().get(0).getTarget()));
    }
}
