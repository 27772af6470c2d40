package org.daybook.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.money.Money;
import org.daybook.orders.desk.OrderDesk;
import org.daybook.orders.detail.OrderDetail;
import org.daybook.orders.detail.OrderDetails;
import org.daybook.payments.Tender;
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

/** Taking money for an order, and paying it back. */
@Controller
class PaymentPages {
    private final OrderDetails details;
    private final OrderDesk desk;
    private final Sentences sentences;
    private final Now now;

    PaymentPages(OrderDetails details, OrderDesk desk, Sentences sentences, Now now) {
        this.details = details;
        this.desk = desk;
        this.sentences = sentences;
        this.now = now;
    }

    @GetMapping("/orders/{orderNo}/payment")
    @Requires(Right.PAYMENTS_TAKE)
    ModelAndView askToPay(@PathVariable String orderNo, SignedIn me, Locale locale) {
        OrderDetail order = open(orderNo, me, locale);
        return order.canBePaid() ? form("orders/pay", order, order.account().due()) : back(orderNo);
    }

    @PostMapping("/orders/{orderNo}/payment")
    @Requires(Right.PAYMENTS_TAKE)
    ModelAndView pay(@PathVariable String orderNo, HttpServletRequest request, SignedIn me, Locale locale) {
        OrderDetail order = open(orderNo, me, locale);
        Fields fields = new Fields(request, sentences, locale);
        Money amount = amount(fields, order);
        Optional<Tender> tender = tender(fields, order);
        return fields.attempt(() -> desk.pay(fields.raw("key"), orderNo, amount, tender.orElseThrow(), now.by(me)))
                .map(paymentNo -> done(orderNo, request, "pay.done", amount, locale))
                .orElseGet(() -> again("orders/pay", order, fields));
    }

    @GetMapping("/orders/{orderNo}/refund")
    @Requires(Right.REFUNDS_PAY)
    ModelAndView askToRefund(@PathVariable String orderNo, SignedIn me, Locale locale) {
        OrderDetail order = open(orderNo, me, locale);
        return order.canBeRefunded()
                ? form("orders/refund", order, order.account().dueBack())
                : back(orderNo);
    }

    @PostMapping("/orders/{orderNo}/refund")
    @Requires(Right.REFUNDS_PAY)
    ModelAndView refund(@PathVariable String orderNo, HttpServletRequest request, SignedIn me, Locale locale) {
        OrderDetail order = open(orderNo, me, locale);
        Fields fields = new Fields(request, sentences, locale);
        Money amount = amount(fields, order);
        Optional<Tender> tender = tender(fields, order);
        if (fields.areRight() && !fields.areSame("again", amount.amount())) {
            fields.fault("again", "refund.differs");
        }
        return fields.attempt(() -> desk.refund(fields.raw("key"), orderNo, amount, tender.orElseThrow(), now.by(me)))
                .map(refundNo -> done(orderNo, request, "refund.done", amount, locale))
                .orElseGet(() -> again("orders/refund", order, fields));
    }

    private static Money amount(Fields fields, OrderDetail order) {
        Currency currency = Currency.getInstance(order.head().currency());
        return new Money(fields.positive("amount", "pay.amount", currency.getDefaultFractionDigits()), currency);
    }

    private static Optional<Tender> tender(Fields fields, OrderDetail order) {
        return fields.choice(
                "tender", "pay.method", code -> Tenders.of(code, order.head().storeId()));
    }

    private static ModelAndView form(String page, OrderDetail order, BigDecimal amount) {
        return new ModelAndView(page)
                .addObject("order", order)
                .addObject("amount", amount.toPlainString())
                .addObject("tender", "")
                .addObject("tenders", Tenders.ALL)
                .addObject("key", UUID.randomUUID().toString());
    }

    private static ModelAndView again(String page, OrderDetail order, Fields fields) {
        return fields.onto(form(page, order, BigDecimal.ZERO)
                .addObject("amount", fields.raw("amount"))
                .addObject("tender", fields.raw("tender"))
                .addObject("key", fields.raw("key")));
    }

    private ModelAndView done(String orderNo, HttpServletRequest request, String key, Money amount, Locale locale) {
        Flash.say(request, sentences.of(key, locale, amount.toString(), orderNo));
        return back(orderNo);
    }

    private static ModelAndView back(String orderNo) {
        return new ModelAndView("redirect:" + Paths.of("/orders/{no}", orderNo));
    }

    private OrderDetail open(String orderNo, SignedIn me, Locale locale) {
        return details.open(orderNo, me.stores(), locale.toLanguageTag()).orElseThrow(() -> new NotFound(orderNo));
    }
}
