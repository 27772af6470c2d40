package org.daybook.analytics.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.analytics.RightNow;
import org.daybook.analytics.dashboard.Bridge;
import org.daybook.analytics.dashboard.Dashboard;
import org.daybook.analytics.dashboard.Dashboards;
import org.daybook.analytics.dashboard.Overview;
import org.daybook.analytics.dashboard.PeriodChoice;
import org.daybook.analytics.dashboard.Ranking;
import org.daybook.analytics.dashboard.Weeks;
import org.daybook.reports.text.PeriodNames;
import org.daybook.reports.text.Wording;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** Puts a dashboard, or one of its parts, before its template. */
@Component
class DashboardView {
    static final List<String> PARTS = Dashboards.PARTS;

    private final Dashboards dashboards;
    private final RightNow rightNow;
    private final Stores stores;
    private final Now now;

    DashboardView(Dashboards dashboards, RightNow rightNow, Stores stores, Now now) {
        this.dashboards = dashboards;
        this.rightNow = rightNow;
        this.stores = stores;
        this.now = now;
    }

    /** Which dashboard is asked for; nothing as long as nothing was loaded. */
    Optional<Dashboard> find(String period, String store, SignedIn me, Locale locale, Model model) {
        PeriodChoice choice = PeriodChoice.find(period).orElse(PeriodChoice.THIS_MONTH);
        List<Choice> seen = stores.among(me.stores(), locale.toLanguageTag());
        Optional<Choice> chosen = chosen(store, seen, me);
        String code = chosen.map(Choice::code).orElse("");
        Optional<Dashboard> found = dashboards.current(choice, code, now.by(me).day(), locale.toLanguageTag());
        model.addAttribute("stores", seen);
        model.addAttribute("store", chosen.orElse(null));
        model.addAttribute("scope", chosen.map(one -> List.of(one.id())).orElse(List.of()));
        model.addAttribute("storeQuery", code.isEmpty() ? "" : "&store=" + UriUtils.encode(code, UTF_8));
        model.addAttribute("choices", PeriodChoice.values());
        model.addAttribute("choice", choice);
        model.addAttribute("dashboard", found.orElse(null));
        model.addAttribute("isDamaged", dashboards.isDamaged());
        found.ifPresent(one -> model.addAttribute("period", new PeriodNames(Wording.of(locale)).title(one.period())));
        return found;
    }

    /** Who sees some stores only is told of one of them. */
    private static Optional<Choice> chosen(String store, List<Choice> seen, SignedIn me) {
        if (store.isEmpty()) {
            return me.stores().isEmpty() ? Optional.empty() : seen.stream().findFirst();
        }
        return Optional.of(seen.stream()
                .filter(one -> one.code().equals(store))
                .findFirst()
                .orElseThrow(() -> new NotFound(store)));
    }

    /** What is known already, so that the page opens at once. */
    void known(Dashboard asked, Model model) {
        dashboards.known(asked, Overview.class, "overview").ifPresent(part -> add(part, model));
        dashboards.known(asked, Weeks.class, "weeks").ifPresent(part -> add(part, asked, model));
        dashboards.known(asked, Bridge.class, "bridge").ifPresent(part -> add(part, asked, model));
        dashboards.known(asked, Ranking.class, "products").ifPresent(part -> model.addAttribute("products", part));
        dashboards.known(asked, Ranking.class, "stores").ifPresent(part -> addStores(part, model));
    }

    /** Works one part out. */
    void read(String part, Dashboard asked, Model model) {
        switch (part) {
            case "overview" -> add(dashboards.overview(asked), model);
            case "weeks" -> add(dashboards.weeks(asked), asked, model);
            case "bridge" -> add(dashboards.bridge(asked), asked, model);
            case "products" -> model.addAttribute("products", dashboards.products(asked));
            case "stores" -> addStores(dashboards.stores(asked), model);
            default -> throw new NotFound(part);
        }
    }

    /** What is happening now stands beside the figures of the release. */
    void live(SignedIn me, List<Long> scope, Model model) {
        List<Long> places = scope.isEmpty() ? List.copyOf(me.stores()) : scope;
        if (places.isEmpty()) {
            model.addAttribute("cash", rightNow.cashAndEquivalents());
        }
        model.addAttribute("open", rightNow.open(places));
        model.addAttribute("risk", rightNow.stockRisk(places));
    }

    private static void add(Overview overview, Model model) {
        model.addAttribute("overview", overview);
    }

    private static void add(Weeks weeks, Dashboard asked, Model model) {
        model.addAttribute("weeks", WeekChart.of(weeks, asked.language()));
    }

    private static void add(Bridge bridge, Dashboard asked, Model model) {
        model.addAttribute("bridge", BridgeChart.of(bridge, asked.language()));
    }

    private static void addStores(Ranking ranking, Model model) {
        model.addAttribute("places", ranking);
        model.addAttribute("shares", ShareBar.of(ranking));
    }
}
