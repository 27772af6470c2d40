package org.daybook.stock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.catalog.Products;
import org.daybook.settings.Choice;
import org.daybook.stock.desk.StockDesk;
import org.daybook.stock.desk.StockDesk.Delivery;
import org.daybook.stock.desk.StockDesk.Line;
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

/** Receiving goods from a supplier. */
@Controller
class ReceiptPages {
    private static final int MOST_SUPPLIER_LETTERS = 40;

    private final StockDesk desk;
    private final Products products;
    private final SeenStores stores;
    private final Sentences sentences;
    private final Now now;

    ReceiptPages(StockDesk desk, Products products, SeenStores stores, Sentences sentences, Now now) {
        this.desk = desk;
        this.products = products;
        this.stores = stores;
        this.sentences = sentences;
        this.now = now;
    }

    @GetMapping("/stock/receipts/new")
    @Requires(Right.STOCK_RECEIVE)
    ModelAndView ask(SignedIn me, Locale locale) {
        return form(TypedLines.ROWS, UUID.randomUUID().toString(), me, locale);
    }

    @PostMapping("/stock/receipts/new")
    @Requires(Right.STOCK_RECEIVE)
    ModelAndView receive(HttpServletRequest request, SignedIn me, Locale locale) {
        Fields fields = new Fields(request, sentences, locale);
        TypedLines typed = new TypedLines(fields, products);
        if (!fields.raw("more").isEmpty()) {
            return form(typed.rows() + TypedLines.ROWS, fields.raw("key"), me, locale);
        }
        String supplier = fields.text("supplier", "receipt.supplier", MOST_SUPPLIER_LETTERS);
        Optional<Choice> into = fields.choice("store", "receipt.into", code -> stores.chosen(code, me, locale));
        List<Line> lines = me.may(Right.COSTS) ? typed.withCosts() : typed.withoutCosts();
        return fields.attempt(() -> {
                    Delivery delivery =
                            new Delivery(supplier, into.orElseThrow().id(), lines, now.currency());
                    String receiptNo = desk.receive(fields.raw("key"), delivery, now.by(me));
                    Flash.say(request, sentences.of("receipt.done", locale, receiptNo, lines.size()));
                    return new ModelAndView("redirect:/stock/movements?kind=receipt");
                })
                .orElseGet(() -> fields.onto(form(typed.rows(), fields.raw("key"), me, locale)));
    }

    private ModelAndView form(int rows, String key, SignedIn me, Locale locale) {
        return new ModelAndView("stock/receive")
                .addObject("rows", IntStream.rangeClosed(1, rows).boxed().toList())
                .addObject("stores", stores.all(me, locale))
                .addObject("key", key);
    }
}
