package org.daybook.analytics.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.analytics.Search;
import org.daybook.analytics.Search.Hit;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Requires;
import org.daybook.web.page.Menu;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over pages, orders, products and customers, as a page and as the palette. */
@Controller
class SearchPages {
    private static final int EACH = 5;

    private final Search search;
    private final MessageSource messages;

    SearchPages(Search search, MessageSource messages) {
        this.search = search;
        this.messages = messages;
    }

    /** Hits of one kind, with the key of its name. */
    public record Group(String key, List<Hit> hits) {}

    /** With {@code palette} only what stands in it, to be put into a dialog. */
    @GetMapping("/search")
    @Requires(Right.HOME)
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String palette,
            SignedIn me,
            Locale locale,
            Model model) {
        String text = Normalizer.normalize(q, Normalizer.Form.NFKC).strip();
        model.addAttribute("q", text);
        model.addAttribute("groups", groups(text, me, locale));
        return palette == null ? "analytics/search" : "analytics/palette :: " + (q.isEmpty() ? "palette" : "hits");
    }

    private List<Group> groups(String text, SignedIn me, Locale locale) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("search.pages", pages(text, me, locale)));
        boolean isEnough =
                text.codePointCount(0, text.length()) > 1 || text.codePoints().anyMatch(Character::isIdeographic);
        if (isEnough && me.may(Right.ORDERS_READ)) {
            groups.add(new Group("search.orders", search.orders(text, me.stores(), EACH)));
        }
        if (isEnough && me.may(Right.PRODUCTS_READ)) {
            groups.add(new Group("search.products", search.products(text, locale.toLanguageTag(), EACH)));
        }
        if (isEnough && me.may(Right.CUSTOMERS_READ)) {
            groups.add(new Group("search.customers", search.customers(text, EACH)));
        }
        return groups.stream().filter(group -> !group.hits().isEmpty()).toList();
    }

    private List<Hit> pages(String text, SignedIn me, Locale locale) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Menu.of(me).stream()
                .flatMap(section -> section.items().stream())
                .map(item -> new Hit(messages.getMessage("menu." + item.key(), null, locale), "", item.path()))
                .filter(hit -> hit.title().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(wanted.isEmpty() ? 2L * EACH : EACH)
                .toList();
    }
}
