package org.daybook.stock.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.stock.api.StockBodies.StockLevelPage;
import org.daybook.stock.list.LevelFilter;
import org.daybook.stock.list.LevelFilter.Watch;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.StockList;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.RequestFields;
import org.daybook.web.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies where, and what of it is free. */
@RestController
@Tag(name = "Stock")
class LevelApi {
    private static final Map<String, Watch> VIEWS = Map.of("low", Watch.LOW, "out", Watch.OUT);

    private final StockList levels;
    private final Seen seen;
    private final Now now;

    LevelApi(StockList levels, Seen seen, Now now) {
        this.levels = levels;
        this.seen = seen;
        this.now = now;
    }

    /** Where the list goes on. */
    private record Key(String sku, long location) {}

    @GetMapping("/api/v1/stock/levels")
    @Requires(Right.STOCK_READ)
    @Operation(operationId = "listStockLevels", summary = "What lies where, by SKU and location")
    StockLevelPage list(
            @RequestParam(defaultValue = "")
                    @Parameter(description = "The beginning of a SKU, or a part of a name in any language")
                    String search,
            @RequestParam(required = false) @Parameter(description = "Code of a location") @Nullable String store,
            @RequestParam(required = false)
                    @Parameter(description = "low: less is free than the reorder point; out: nothing is free")
                    @Nullable
                    String watch,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn me,
            Locale locale) {
        LevelFilter filter = new LevelFilter(me.stores(), search, seen.restricting(store, me), watch(watch));
        Key after = Slice.after(cursor, key -> new Key(key.get(0), Long.parseLong(key.get(1))))
                .orElseGet(() -> new Key("", 0));
        List<LevelRow> found =
                levels.after(filter, after.sku(), after.location(), Slice.limit(limit) + 1, locale.toLanguageTag());
        Slice<LevelRow> slice = Slice.of(found, limit, row -> List.of(row.sku(), row.locationId()));
        StockViews views = new StockViews(now.currency().getCurrencyCode(), me);
        return new StockLevelPage(slice.rows().stream().map(views::level).toList(), slice.next());
    }

    private static Optional<Watch> watch(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        RequestFields fields = new RequestFields();
        fields.word("watch", code, List.of("low", "out"));
        fields.check();
        return Optional.ofNullable(VIEWS.get(code));
    }
}
