package org.daybook.stock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.stock.Movement.Kind;
import org.daybook.stock.assortment.Assortment;
import org.daybook.stock.assortment.ProductCard;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.MovementFilter;
import org.daybook.stock.list.MovementList;
import org.daybook.stock.list.StockList;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Requires;
import org.daybook.web.list.ListState;
import org.daybook.web.list.PageOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How goods moved, each with what it left. */
@Controller
class MovementPages {
    private static final int MOST_PROPOSED = 12;

    private final MovementList movements;
    private final StockList levels;
    private final Assortment assortment;
    private final SeenStores stores;

    MovementPages(MovementList movements, StockList levels, Assortment assortment, SeenStores stores) {
        this.movements = movements;
        this.levels = levels;
        this.assortment = assortment;
        this.stores = stores;
    }

    @GetMapping("/stock/movements")
    @Requires(Right.STOCK_READ)
    String list(HttpServletRequest request, SignedIn me, Locale locale, Model model) {
        ListState state = ListState.of(request, "-at");
        String language = locale.toLanguageTag();
        List<ProductCard> named = named(state, me, language);
        Optional<ProductCard> product = named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        boolean isSearch = !state.q().isEmpty() || state.value("product").isPresent();
        if (isSearch && product.isEmpty()) {
            model.addAttribute("rows", new PageOf<>(List.of(), 0, state));
            model.addAttribute("proposed", named);
        } else {
            show(state, product, me, language, model);
        }
        model.addAttribute("list", state);
        model.addAttribute("product", product.orElse(null));
        model.addAttribute("stores", stores.all(me, locale));
        model.addAttribute("kinds", Kind.values());
        return "stock/movements";
    }

    /** The product of this SKU, else those whose name or SKU holds what is searched for. */
    private List<ProductCard> named(ListState state, SignedIn me, String language) {
        Optional<Long> product = state.number("product");
        if (product.isPresent()) {
            return assortment.find(product.get(), language).stream().toList();
        }
        if (state.q().isEmpty()) {
            return List.of();
        }
        return assortment
                .find(state.q(), language)
                .map(List::of)
                .orElseGet(() -> assortment.search(state.q(), me.stores(), MOST_PROPOSED, language));
    }

    private void show(ListState state, Optional<ProductCard> product, SignedIn me, String language, Model model) {
        Optional<Long> place = state.number("store");
        MovementFilter filter = new MovementFilter(
                me.stores(),
                product.map(ProductCard::productId),
                place,
                kinds(state),
                state.day("from"),
                state.day("to"));
        MovementList.Sum sum = movements.sum(filter);
        model.addAttribute(
                "rows",
                new PageOf<>(movements.find(filter, state.size(), state.offset(), language), sum.movements(), state));
        product.ifPresent(card -> close(card, place, me, language, model));
    }

    /** Of one product at one place: whether its movements come to what lies there. */
    private void close(ProductCard card, Optional<Long> place, SignedIn me, String language, Model model) {
        List<LevelRow> found = levels.ofProduct(card.productId(), me.stores(), language).stream()
                .filter(level -> place.isEmpty() || place.get() == level.locationId())
                .toList();
        model.addAttribute("levels", found);
        if (found.size() == 1) {
            LevelRow level = found.get(0);
            MovementFilter all = MovementFilter.of(level.productId(), level.locationId());
            model.addAttribute("level", level);
            model.addAttribute("closing", movements.sum(all).quantity());
        }
    }

    private static Set<Kind> kinds(ListState state) {
        return Arrays.stream(Kind.values())
                .filter(kind -> state.has("kind", kind.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
