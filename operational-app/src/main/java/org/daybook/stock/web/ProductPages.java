package org.daybook.stock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.stock.assortment.Assortment;
import org.daybook.stock.assortment.ProductCard;
import org.daybook.stock.assortment.ProductFilter;
import org.daybook.stock.assortment.ProductFilter.Lack;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.MovementFilter;
import org.daybook.stock.list.MovementList;
import org.daybook.stock.list.StockList;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.list.Csv;
import org.daybook.web.list.ListState;
import org.daybook.web.list.PageOf;
import org.daybook.web.page.Paths;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The products of the shop, and one of them. */
@Controller
class ProductPages {
    private static final Set<String> KINDS = Set.of("goods", "service");
    private static final int AT_ONCE = 100;
    private static final int LATEST = 10;
    private static final List<String> COLUMNS = List.of(
            "product.sku",
            "product.name",
            "product.category",
            "product.brand",
            "product.kind",
            "product.unit",
            "product.available");

    private final Assortment assortment;
    private final StockList levels;
    private final MovementList movements;
    private final Sentences sentences;

    ProductPages(Assortment assortment, StockList levels, MovementList movements, Sentences sentences) {
        this.assortment = assortment;
        this.levels = levels;
        this.movements = movements;
        this.sentences = sentences;
    }

    @GetMapping("/products")
    @Requires(Right.PRODUCTS_READ)
    String list(HttpServletRequest request, SignedIn me, Locale locale, Model model) {
        ListState state = state(request, me);
        String language = locale.toLanguageTag();
        if (!state.q().isEmpty() && assortment.find(state.q(), language).isPresent()) {
            return "redirect:" + Paths.of("/products/{sku}", state.q());
        }
        ProductFilter filter = filter(state, me);
        List<ProductCard> rows = assortment.list(filter, state.sort(), state.size(), state.offset(), language);
        model.addAttribute("list", state);
        model.addAttribute("rows", new PageOf<>(rows, assortment.count(filter), state));
        model.addAttribute("counts", counts(me));
        model.addAttribute("categories", assortment.categories(language));
        return "products/list";
    }

    @GetMapping("/products/export")
    @Requires({Right.PRODUCTS_READ, Right.EXPORT})
    ResponseEntity<byte[]> export(HttpServletRequest request, SignedIn me, Locale locale) {
        ListState state = state(request, me);
        boolean amounts = me.may(Right.AMOUNTS);
        Csv csv = new Csv();
        csv.add(Stream.concat(COLUMNS.stream(), amounts ? Stream.of("product.price") : Stream.empty())
                .map(key -> sentences.of(key, locale))
                .toArray());
        int offset = 0;
        List<ProductCard> rows;
        do {
            rows = assortment.list(filter(state, me), state.sort(), AT_ONCE, offset, locale.toLanguageTag());
            rows.forEach(row -> csv.add(cells(row, amounts, locale)));
            offset += AT_ONCE;
        } while (rows.size() == AT_ONCE);
        return csv.download("products");
    }

    @GetMapping("/products/{sku}")
    @Requires(Right.PRODUCTS_READ)
    String show(@PathVariable String sku, SignedIn me, Locale locale, Model model) {
        String language = locale.toLanguageTag();
        ProductCard card = assortment.find(sku, language).orElseThrow(() -> new NotFound(sku));
        List<LevelRow> lying = levels.ofProduct(card.productId(), me.stores(), language);
        model.addAttribute("product", card);
        model.addAttribute("levels", lying);
        model.addAttribute(
                "available", lying.stream().map(LevelRow::available).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (me.may(Right.STOCK_READ)) {
            model.addAttribute("latest", movements.find(of(card, me), LATEST, 0, language));
        }
        return "products/detail";
    }

    private static MovementFilter of(ProductCard card, SignedIn me) {
        return new MovementFilter(
                me.stores(),
                Optional.of(card.productId()),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Object[] cells(ProductCard row, boolean amounts, Locale locale) {
        Object price = row.listPrice() == null ? "" : row.listPrice();
        Stream<Object> all = Stream.of(
                row.sku(),
                row.name(),
                Optional.ofNullable(row.category()).orElse(""),
                Optional.ofNullable(row.brand()).orElse(""),
                sentences.of("product.kind." + row.kind(), locale),
                Optional.ofNullable(row.unit()).orElse(""),
                row.available() == null ? "" : row.available());
        return Stream.concat(all, amounts ? Stream.of(price) : Stream.empty()).toArray();
    }

    private Map<String, Long> counts(SignedIn me) {
        Map<String, Long> counts = new LinkedHashMap<>();
        ProductFilter all = ProductFilter.of(me.stores(), "");
        counts.put("", assortment.count(all));
        if (me.may(Right.AMOUNTS)) {
            counts.put(
                    "no_price",
                    assortment.count(
                            new ProductFilter(all.stores(), "", all.category(), Optional.of("goods"), Lack.PRICE)));
        }
        return counts;
    }

    /** Who sees no prices cannot sort by them either. */
    private static ListState state(HttpServletRequest request, SignedIn me) {
        return ListState.of(
                request,
                Assortment.SORTS.stream()
                        .filter(sort -> me.may(Right.AMOUNTS) || !sort.equals("price"))
                        .toArray(String[]::new));
    }

    private static ProductFilter filter(ListState state, SignedIn me) {
        boolean lacks = state.has("view", "no_price") && me.may(Right.AMOUNTS);
        Optional<String> kind =
                lacks ? Optional.of("goods") : state.value("kind").filter(KINDS::contains);
        return new ProductFilter(
                me.stores(), state.q(), state.number("category"), kind, lacks ? Lack.PRICE : Lack.NOTHING);
    }
}
