package org.daybook.stock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.daybook.catalog.ListPrices;
import org.daybook.stock.assortment.Assortment;
import org.daybook.stock.assortment.ProductCard;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
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

/** What a product is sold at when nobody says otherwise. */
@Controller
class ListPricePages {
    private final Assortment assortment;
    private final ListPrices prices;
    private final Sentences sentences;
    private final Now now;

    ListPricePages(Assortment assortment, ListPrices prices, Sentences sentences, Now now) {
        this.assortment = assortment;
        this.prices = prices;
        this.sentences = sentences;
        this.now = now;
    }

    @GetMapping("/products/{sku}/price")
    @Requires({Right.PRODUCTS_READ, Right.AMOUNTS, Right.PRICES_SET})
    ModelAndView ask(@PathVariable String sku, Locale locale) {
        ProductCard product = open(sku, locale);
        BigDecimal price = product.listPrice();
        return form(product, price == null ? "" : plain(price));
    }

    /** Nothing typed is no price. */
    @PostMapping("/products/{sku}/price")
    @Requires({Right.PRODUCTS_READ, Right.AMOUNTS, Right.PRICES_SET})
    ModelAndView set(@PathVariable String sku, HttpServletRequest request, SignedIn me, Locale locale) {
        ProductCard product = open(sku, locale);
        Fields fields = new Fields(request, sentences, locale);
        Optional<BigDecimal> price = fields.raw("price").isEmpty()
                ? Optional.empty()
                : Optional.of(fields.notNegative("price", "product.price", ListPrices.SCALE));
        return fields.attempt(() -> {
                    prices.set(product.productId(), product.sku(), price, now.by(me));
                    Flash.say(request, sentences.of("product.price.done", locale, product.name()));
                    return new ModelAndView("redirect:" + Paths.of("/products/{sku}", sku));
                })
                .orElseGet(() -> fields.onto(form(product, fields.raw("price"))));
    }

    /** As many decimals as it has, and no fewer than the currency. */
    private String plain(BigDecimal price) {
        BigDecimal exact = price.stripTrailingZeros();
        return exact.setScale(Math.max(exact.scale(), now.currency().getDefaultFractionDigits()))
                .toPlainString();
    }

    private static ModelAndView form(ProductCard product, String price) {
        return new ModelAndView("products/price").addObject("product", product).addObject("price", price);
    }

    private ProductCard open(String sku, Locale locale) {
        return assortment.find(sku, locale.toLanguageTag()).orElseThrow(() -> new NotFound(sku));
    }
}
