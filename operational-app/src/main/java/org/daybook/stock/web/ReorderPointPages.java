package org.daybook.stock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.stock.assortment.Assortment;
import org.daybook.stock.assortment.ProductCard;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.ReorderPoints;
import org.daybook.stock.list.StockList;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.daybook.web.page.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Below what a product runs low, place by place. */
@Controller
class ReorderPointPages {
    private static final int QUANTITY_DIGITS = 3;

    private final Assortment assortment;
    private final StockList levels;
    private final ReorderPoints reorderPoints;
    private final Sentences sentences;

    ReorderPointPages(Assortment assortment, StockList levels, ReorderPoints reorderPoints, Sentences sentences) {
        this.assortment = assortment;
        this.levels = levels;
        this.reorderPoints = reorderPoints;
        this.sentences = sentences;
    }

    @GetMapping("/stock/reorder-points/{sku}")
    @Requires({Right.STOCK_READ, Right.STOCK_RECEIVE})
    ModelAndView ask(@PathVariable String sku, SignedIn me, Locale locale) {
        ProductCard product = open(sku, locale);
        return new ModelAndView("stock/reorder-points")
                .addObject("product", product)
                .addObject("levels", levels.ofProduct(product.productId(), me.stores(), locale.toLanguageTag()));
    }

    /** All of them, or none if one does not fit. */
    @PostMapping("/stock/reorder-points/{sku}")
    @Requires({Right.STOCK_READ, Right.STOCK_RECEIVE})
    ModelAndView set(HttpServletRequest request, @PathVariable String sku, SignedIn me, Locale locale) {
        ProductCard product = open(sku, locale);
        Fields fields = new Fields(request, sentences, locale);
        List<LevelRow> rows = levels.ofProduct(product.productId(), me.stores(), locale.toLanguageTag());
        Map<Long, Optional<BigDecimal>> typed = typed(fields, rows);
        return fields.attempt(() -> {
                    reorderPoints.set(product.productId(), typed);
                    Flash.say(request, sentences.of("reorder_point.done", locale, product.name()));
                    return new ModelAndView("redirect:" + Paths.of("/stock/reorder-points/{sku}", sku));
                })
                .orElseGet(() -> fields.onto(ask(sku, me, locale).addObject("typed", raw(fields, rows))));
    }

    /** By location; nothing typed watches nothing. */
    private static Map<Long, Optional<BigDecimal>> typed(Fields fields, List<LevelRow> rows) {
        Map<Long, Optional<BigDecimal>> typed = new TreeMap<>();
        for (LevelRow row : rows) {
            String name = field(row);
            Optional<BigDecimal> reorderPoint = fields.raw(name).isEmpty()
                    ? Optional.empty()
                    : Optional.of(fields.notNegative(name, "stock.reorder_point", QUANTITY_DIGITS));
            typed.put(row.locationId(), reorderPoint);
        }
        return typed;
    }

    /** As it was sent, to be mended. */
    private static Map<String, String> raw(Fields fields, List<LevelRow> rows) {
        Map<String, String> raw = new TreeMap<>();
        rows.forEach(row -> raw.put(field(row), fields.raw(field(row))));
        return raw;
    }

    private static String field(LevelRow row) {
        return "reorder-point-" + row.locationId();
    }

    private ProductCard open(String sku, Locale locale) {
        return assortment.find(sku, locale.toLanguageTag()).orElseThrow(() -> new NotFound(sku));
    }
}
