package org.daybook.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.orders.Returns;
import org.daybook.orders.Returns.Grade;
import org.daybook.orders.Shipments;
import org.daybook.orders.desk.OrderDesk;
import org.daybook.orders.detail.OrderDetail;
import org.daybook.orders.detail.OrderDetail.Line;
import org.daybook.orders.detail.OrderDetails;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.settings.Choice;
import org.daybook.stock.seen.SeenStores;
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

/** Shipping the goods of an order, and taking them back. */
@Controller
class GoodsPages {
    private static final int QUANTITY_DIGITS = 3;

    private final OrderDetails details;
    private final OrderDesk desk;
    private final SeenStores stores;
    private final Sentences sentences;
    private final Now now;

    GoodsPages(OrderDetails details, OrderDesk desk, SeenStores stores, Sentences sentences, Now now) {
        this.details = details;
        this.desk = desk;
        this.stores = stores;
        this.sentences = sentences;
        this.now = now;
    }

    @GetMapping("/orders/{orderNo}/shipment")
    @Requires(Right.ORDERS_SHIP)
    ModelAndView askToShip(@PathVariable String orderNo, SignedIn me, Locale locale) {
        OrderDetail order = open(orderNo, me, locale);
        return order.canBeShipped() ? form("orders/ship", order, me, locale) : back(orderNo);
    }

    @PostMapping("/orders/{orderNo}/shipment")
    @Requires(Right.ORDERS_SHIP)
    ModelAndView ship(@PathVariable String orderNo, HttpServletRequest request, SignedIn me, Locale locale) {
        OrderDetail order = open(orderNo, me, locale);
        Fields fields = new Fields(request, sentences, locale);
        Optional<Choice> from = store(fields, "ship.from", me, locale);
        List<Shipments.Line> lines = quantities(fields, order, "ship.now").stream()
                .map(part -> new Shipments.Line(part.lineNo(), part.quantity()))
                .toList();
        if (lines.isEmpty() && fields.areRight()) {
            fields.fault("quantity", "ship.none");
        }
        return fields.attempt(() -> {
                    String shipmentNo =
                            desk.ship(fields.raw("key"), orderNo, from.map(Choice::code), lines, now.by(me));
                    Flash.say(request, sentences.of("ship.done", locale, shipmentNo, orderNo));
                    return back(orderNo);
                })
                .orElseGet(() -> again("orders/ship", order, fields, me, locale));
    }

    @GetMapping("/orders/{orderNo}/return")
    @Requires(Right.RETURNS_RECEIVE)
    ModelAndView askToTakeBack(@PathVariable String orderNo, SignedIn me, Locale locale) {
        OrderDetail order = open(orderNo, me, locale);
        return order.canBeReturned() ? form("orders/return", order, me, locale) : back(orderNo);
    }

    @PostMapping("/orders/{orderNo}/return")
    @Requires(Right.RETURNS_RECEIVE)
    ModelAndView takeBack(@PathVariable String orderNo, HttpServletRequest request, SignedIn me, Locale locale) {
        OrderDetail order = open(orderNo, me, locale);
        Fields fields = new Fields(request, sentences, locale);
        Optional<Choice> into = store(fields, "return.to", me, locale);
        List<Returns.Line> lines = quantities(fields, order, "return.now").stream()
                .map(part -> new Returns.Line(
                        part.lineNo(),
                        part.quantity(),
                        fields.raw("grade-" + part.lineNo()).equals("c") ? Grade.C : Grade.A))
                .toList();
        if (lines.isEmpty() && fields.areRight()) {
            fields.fault("quantity", "return.none");
        }
        Freight freight = fields.raw("freight").isEmpty() ? Freight.KEPT : Freight.REFUNDED;
        return fields.attempt(() -> {
                    String store = into.orElseThrow().code();
                    String returnNo = desk.takeBack(fields.raw("key"), orderNo, store, lines, freight, now.by(me));
                    boolean isOwedBack = open(orderNo, me, locale).canBeRefunded();
                    String said = isOwedBack ? "return.done.refund" : "return.done";
                    Flash.say(request, sentences.of(said, locale, returnNo, orderNo));
                    return back(orderNo);
                })
                .orElseGet(() -> again("orders/return", order, fields, me, locale));
    }

    private record Part(int lineNo, BigDecimal quantity) {}

    private static List<Part> quantities(Fields fields, OrderDetail order, String label) {
        return order.lines().stream()
                .map(Line::lineNo)
                .map(line -> new Part(line, fields.amountOrZero("quantity-" + line, label, QUANTITY_DIGITS)))
                .filter(part -> part.quantity().signum() > 0)
                .toList();
    }

    private Optional<Choice> store(Fields fields, String label, SignedIn me, Locale locale) {
        return fields.choice("store", label, code -> stores.chosen(code, me, locale));
    }

    private ModelAndView form(String page, OrderDetail order, SignedIn me, Locale locale) {
        return new ModelAndView(page)
                .addObject("order", order)
                .addObject("stores", stores.all(me, locale))
                .addObject("key", UUID.randomUUID().toString());
    }

    private ModelAndView again(String page, OrderDetail order, Fields fields, SignedIn me, Locale locale) {
        return fields.onto(form(page, order, me, locale).addObject("key", fields.raw("key")));
    }

    private static ModelAndView back(String orderNo) {
        return new ModelAndView("redirect:" + Paths.of("/orders/{no}", orderNo));
    }

    private OrderDetail open(String orderNo, SignedIn me, Locale locale) {
        return details.open(orderNo, me.stores(), locale.toLanguageTag()).orElseThrow(() -> new NotFound(orderNo));
    }
}
