package org.daybook.stock.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.catalog.Product;
import org.daybook.stock.Movement.Kind;
import org.daybook.stock.api.StockBodies.StockMovementPage;
import org.daybook.stock.list.MovementFilter;
import org.daybook.stock.list.MovementList;
import org.daybook.stock.list.MovementRow;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.RequestFields;
import org.daybook.web.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How goods moved, each movement with what it left. */
@RestController
@Tag(name = "Stock")
class MovementApi {
    private static final List<String> KINDS = Arrays.stream(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private final MovementList movements;
    private final Seen seen;
    private final Now now;

    MovementApi(MovementList movements, Seen seen, Now now) {
        this.movements = movements;
        this.seen = seen;
        this.now = now;
    }

    @GetMapping("/api/v1/stock/movements")
    @Requires(Right.STOCK_READ)
    @Operation(operationId = "listStockMovements", summary = "Movements, newest first, each with what it left")
    StockMovementPage list(
            @RequestParam(required = false) @Parameter(description = "Exactly this product") @Nullable String sku,
            @RequestParam(required = false) @Parameter(description = "Code of a location") @Nullable String store,
            @RequestParam(required = false)
                    @Parameter(description = "opening, receipt, sale, return or issue")
                    @Nullable
                    String kind,
            @RequestParam(required = false) @Parameter(description = "First business day") @Nullable LocalDate from,
            @RequestParam(required = false) @Parameter(description = "Last business day") @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn me,
            Locale locale) {
        RequestFields.inOrder(from, to);
        MovementFilter filter = new MovementFilter(
                me.stores(),
                product(sku),
                seen.restricting(store, me),
                kinds(kind),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
        long before = Slice.after(cursor, key -> Long.parseLong(key.get(0))).orElse(Long.MAX_VALUE);
        List<MovementRow> found = movements.before(filter, before, Slice.limit(limit) + 1, locale.toLanguageTag());
        Slice<MovementRow> slice = Slice.of(found, limit, row -> List.of(row.movementId()));
        StockViews views = new StockViews(now.currency().getCurrencyCode(), me);
        return new StockMovementPage(slice.rows().stream().map(views::movement).toList(), slice.next());
    }

    private Optional<Long> product(@Nullable String sku) {
        return Optional.ofNullable(sku)
                .map(stated -> seen.product(stated).orElseThrow(() -> new NotFound("product", stated)))
                .map(Product::productId);
    }

    private static Set<Kind> kinds(@Nullable String kind) {
        if (kind == null) {
            return Set.of();
        }
        RequestFields fields = new RequestFields();
        fields.word("kind", kind, KINDS);
        fields.check();
        return Set.of(Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }
}
