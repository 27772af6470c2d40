package org.daybook.stock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.settings.Choice;
import org.daybook.stock.Issues.Reason;
import org.daybook.stock.desk.StockDesk;
import org.daybook.stock.desk.StockDesk.WriteOff;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Writing goods off. */
@Controller
class IssuePages {
    private static final int QUANTITY_DIGITS = 3;

    private final StockDesk desk;
    private final Products products;
    private final SeenStores stores;
    private final Sentences sentences;
    private final Now now;

    IssuePages(StockDesk desk, Products products, SeenStores stores, Sentences sentences, Now now) {
        this.desk = desk;
        this.products = products;
        this.stores = stores;
        this.sentences = sentences;
        this.now = now;
    }

    @GetMapping("/stock/issues/new")
    @Requires(Right.STOCK_ISSUE)
    ModelAndView ask(SignedIn me, Locale locale) {
        return form(UUID.randomUUID().toString(), me, locale);
    }

    @PostMapping("/stock/issues/new")
    @Requires(Right.STOCK_ISSUE)
    ModelAndView writeOff(HttpServletRequest request, SignedIn me, Locale locale) {
        Fields fields = new Fields(request, sentences, locale);
        Optional<Product> product = product(fields);
        Optional<Choice> from = fields.choice("store", "issue.from", code -> stores.chosen(code, me, locale));
        BigDecimal quantity = quantity(fields);
        Optional<Reason> reason = fields.choice("reason", "issue.reason", this::reason);
        return fields.attempt(() -> {
                    Choice place = from.orElseThrow();
                    WriteOff asked = new WriteOff(
                            product.orElseThrow(), place.id(), quantity, reason.orElseThrow(), now.currency());
                    String issueNo = desk.writeOff(fields.raw("key"), asked, now.by(me));
                    Flash.say(request, done(issueNo, asked, locale));
                    return moved(asked);
                })
                .orElseGet(() -> fields.onto(form(fields.raw("key"), me, locale)));
    }

    private Optional<Product> product(Fields fields) {
        String sku = fields.raw("sku");
        Optional<Product> product =
                Optional.ofNullable(products.bySku(List.of(sku)).get(sku));
        if (product.isEmpty()) {
            fields.fault("sku", sku.isEmpty() ? "issue.sku_missing" : "issue.unknown", sku);
        } else if (!product.get().isGoods()) {
            fields.fault("sku", "issue.service", sku);
        }
        return product;
    }

    /** Typed twice: the goods leave for good. */
    private static BigDecimal quantity(Fields fields) {
        BigDecimal quantity = fields.positive("quantity", "issue.quantity", QUANTITY_DIGITS);
        if (!fields.areSame("again", quantity) && !fields.faulty().contains("quantity")) {
            fields.fault("again", "issue.differs");
        }
        return quantity.stripTrailingZeros();
    }

    private Optional<Reason> reason(String code) {
        return desk.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    private String done(String issueNo, WriteOff asked, Locale locale) {
        String quantity = asked.quantity().toPlainString();
        return sentences.of(
                "issue.done", locale, issueNo, quantity, asked.product().sku());
    }

    private static ModelAndView moved(WriteOff asked) {
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/stock/movements")
                        .queryParam("q", "{sku}")
                        .queryParam("store", asked.locationId())
                        .encode()
                        .buildAndExpand(asked.product().sku())
                        .toUriString());
    }

    private ModelAndView form(String key, SignedIn me, Locale locale) {
        return new ModelAndView("stock/issue")
                .addObject("stores", stores.all(me, locale))
                .addObject("reasons", desk.reasons())
                .addObject("key", key);
    }
}
