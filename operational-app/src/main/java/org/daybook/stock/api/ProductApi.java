package org.daybook.stock.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.stock.api.StockBodies.ProductDetail;
import org.daybook.stock.api.StockBodies.ProductPage;
import org.daybook.stock.assortment.Assortment;
import org.daybook.stock.assortment.ProductCard;
import org.daybook.stock.assortment.ProductFilter;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.StockList;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.RequestFields;
import org.daybook.web.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The products of the shop. Who may not see prices gets none. */
@RestController
@Tag(name = "Products")
class ProductApi {
    private static final List<String> KINDS = List.of("goods", "service");

    private final Assortment assortment;
    private final StockList levels;
    private final Now now;

    ProductApi(Assortment assortment, StockList levels, Now now) {
        this.assortment = assortment;
        this.levels = levels;
        this.now = now;
    }

    @GetMapping("/api/v1/products")
    @Requires(Right.PRODUCTS_READ)
    @Operation(operationId = "listProducts", summary = "Products by SKU")
    ProductPage list(
            @RequestParam(defaultValue = "")
                    @Parameter(description = "The beginning of a SKU, or a part of a name in any language")
                    String search,
            @RequestParam(required = false) @Parameter(description = "goods or service") @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn me,
            Locale locale) {
        ProductFilter filter = filter(search, kind, me);
        String after = Slice.after(cursor, key -> key.get(0)).orElse("");
        List<ProductCard> found = assortment.after(filter, after, Slice.limit(limit) + 1, locale.toLanguageTag());
        Slice<ProductCard> slice = Slice.of(found, limit, card -> List.of(card.sku()));
        StockViews views = views(me);
        return new ProductPage(slice.rows().stream().map(views::product).toList(), slice.next());
    }

    @GetMapping("/api/v1/products/{sku}")
    @Requires(Right.PRODUCTS_READ)
    @Operation(operationId = "getProduct", summary = "One product, and where it lies")
    ProductDetail get(@PathVariable String sku, SignedIn me, Locale locale) {
        String language = locale.toLanguageTag();
        ProductCard card = assortment.find(sku, language).orElseThrow(() -> new NotFound("product", sku));
        StockViews views = views(me);
        List<LevelRow> lying = levels.ofProduct(card.productId(), me.stores(), language);
        return new ProductDetail(
                views.product(card, lying), lying.stream().map(views::level).toList());
    }

    private static ProductFilter filter(String search, @Nullable String kind, SignedIn me) {
        RequestFields fields = new RequestFields();
        Optional<String> stated = Optional.ofNullable(kind).map(word -> fields.word("kind", word, KINDS));
        fields.check();
        return new ProductFilter(me.stores(), search, Optional.empty(), stated, ProductFilter.Lack.NOTHING);
    }

    private StockViews views(SignedIn me) {
        return new StockViews(now.currency().getCurrencyCode(), me);
    }
}
