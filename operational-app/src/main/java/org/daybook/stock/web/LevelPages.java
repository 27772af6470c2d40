package org.daybook.stock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.stock.list.LevelFilter;
import org.daybook.stock.list.LevelFilter.Watch;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.StockList;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.list.Csv;
import org.daybook.web.list.ListState;
import org.daybook.web.list.PageOf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What lies where, and what of it is free. */
@Controller
class LevelPages {
    private static final Map<String, Watch> VIEWS = Map.of("low", Watch.LOW, "out", Watch.OUT);
    private static final int AT_ONCE = 100;
    private static final List<String> COLUMNS =
            List.of("stock.sku", "stock.product", "stock.place", "stock.on_hand", "stock.reserved", "stock.available");
    private static final List<String> COSTS = List.of("stock.average_cost", "stock.value");

    private final StockList levels;
    private final SeenStores stores;
    private final Sentences sentences;

    LevelPages(StockList levels, SeenStores stores, Sentences sentences) {
        this.levels = levels;
        this.stores = stores;
        this.sentences = sentences;
    }

    @GetMapping("/stock")
    @Requires(Right.STOCK_READ)
    String list(HttpServletRequest request, SignedIn me, Locale locale, Model model) {
        ListState state = state(request);
        LevelFilter filter = filter(state, me);
        StockList.Sum sum = levels.sum(filter);
        List<LevelRow> rows = levels.find(filter, state.sort(), state.size(), state.offset(), locale.toLanguageTag());
        model.addAttribute("list", state);
        model.addAttribute("rows", new PageOf<>(rows, sum.levels(), state));
        model.addAttribute("sum", sum);
        model.addAttribute("counts", counts(me));
        model.addAttribute("stores", stores.all(me, locale));
        return "stock/levels";
    }

    @GetMapping("/stock/export")
    @Requires({Right.STOCK_READ, Right.EXPORT})
    ResponseEntity<byte[]> export(HttpServletRequest request, SignedIn me, Locale locale) {
        ListState state = state(request);
        boolean costs = me.may(Right.COSTS);
        Csv csv = new Csv();
        csv.add(Stream.concat(COLUMNS.stream(), costs ? COSTS.stream() : Stream.empty())
                .map(key -> sentences.of(key, locale))
                .toArray());
        int offset = 0;
        List<LevelRow> rows;
        do {
            rows = levels.find(filter(state, me), state.sort(), AT_ONCE, offset, locale.toLanguageTag());
            rows.forEach(row -> csv.add(cells(row, costs)));
            offset += AT_ONCE;
        } while (rows.size() == AT_ONCE);
        return csv.download("stock");
    }

    private static Object[] cells(LevelRow row, boolean costs) {
        Stream<Object> levels =
                Stream.of(row.sku(), row.product(), row.location(), row.onHand(), row.reserved(), row.available());
        Object cost = row.averageCost() == null ? "" : row.averageCost();
        return Stream.concat(levels, costs ? Stream.of(cost, row.value()) : Stream.empty())
                .toArray();
    }

    private Map<String, Long> counts(SignedIn me) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("", count(me, Optional.empty()));
        counts.put("low", count(me, Optional.of(Watch.LOW)));
        counts.put("out", count(me, Optional.of(Watch.OUT)));
        return counts;
    }

    private long count(SignedIn me, Optional<Watch> watch) {
        return levels.sum(new LevelFilter(me.stores(), "", Optional.empty(), watch))
                .levels();
    }

    private static ListState state(HttpServletRequest request) {
        return ListState.of(request, StockList.SORTS.toArray(String[]::new));
    }

    private static LevelFilter filter(ListState state, SignedIn me) {
        Optional<Watch> watch = state.value("view").map(VIEWS::get);
        return new LevelFilter(me.stores(), state.q(), state.number("store"), watch);
    }
}
