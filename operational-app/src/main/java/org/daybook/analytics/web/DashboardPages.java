package org.daybook.analytics.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daybook.analytics.dashboard.Dashboard;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.alerts.Alerts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The owner's dashboard: the page opens at once, and fetches the parts that nobody has asked of this release yet. */
@Controller
class DashboardPages {
    private static final Logger LOG = LoggerFactory.getLogger(DashboardPages.class);

    private static final String REFERENCES = "references";

    private final DashboardView view;
    private final Alerts alerts;

    DashboardPages(DashboardView view, Alerts alerts) {
        this.view = view;
        this.alerts = alerts;
    }

    /** With {@code whole} it waits for all parts, for readers without scripts. */
    String page(HttpServletRequest request, SignedIn me, Locale locale, Model model) {
        Optional<Dashboard> found = find(parameter(request, "period"), parameter(request, "store"), me, locale, model);
        found.ifPresent(dashboard -> {
            view.known(dashboard, model);
            if (request.getParameter("whole") != null) {
                DashboardView.PARTS.stream()
                        .filter(part -> isWanted(part, dashboard))
                        .forEach(part -> read(part, dashboard, model));
            }
        });
        model.addAttribute("alerts", alerts.of(me));
        return "analytics/dashboard";
    }

    @GetMapping("/dashboard/{part}")
    @Requires(Right.DASHBOARD)
    String part(
            @PathVariable String part,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String store,
            SignedIn me,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!DashboardView.PARTS.contains(part)) {
            throw new NotFound(part);
        }
        if (request.getHeader("HX-Request") == null) {
            return page(request, me, locale, model);
        }
        Dashboard dashboard = find(period, store, me, locale, model).orElseThrow(() -> new NotFound(part));
        response.setHeader("Vary", "HX-Request");
        response.setHeader("Cache-Control", "no-store");
        return read(part, dashboard, model)
                ? "analytics/dashboard-parts :: " + part
                : "analytics/dashboard-parts :: failed(part='" + part + "')";
    }

    private Optional<Dashboard> find(String period, String store, SignedIn me, Locale locale, Model model) {
        model.addAttribute(REFERENCES, new HashMap<String, String>());
        Optional<Dashboard> found = view.find(period, store, me, locale, model);
        @SuppressWarnings("unchecked")
        List<Long> scope = (List<Long>) model.getAttribute("scope");
        view.live(me, scope == null ? List.of() : scope, model);
        return found;
    }

    /** What cannot be read is told in its place, and the rest of the page stands. */
    private boolean read(String part, Dashboard dashboard, Model model) {
        try {
            view.read(part, dashboard, model);
            return true;
        } catch (RuntimeException fault) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("{}: {} of release {} could not be read", reference, part, dashboard.releaseId(), fault);
            references(model).put(part, reference);
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> references(Model model) {
        return (Map<String, String>) Objects.requireNonNull(model.getAttribute(REFERENCES));
    }

    /** The bridge and the list of stores are about the whole shop. */
    private static boolean isWanted(String part, Dashboard dashboard) {
        return dashboard.isWholeShop() || !part.equals("bridge") && !part.equals("stores");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
