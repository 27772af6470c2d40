package org.daybook.orders.web;

import java.util.Locale;
import org.daybook.orders.desk.OrderDesk;
import org.daybook.orders.detail.OrderDetail;
import org.daybook.orders.detail.OrderDetails;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.page.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order, and what needs no form: confirming, completing and cancelling it. */
@Controller
class OrderPages {
    private final OrderDetails details;
    private final OrderDesk desk;
    private final Sentences sentences;
    private final Now now;

    OrderPages(OrderDetails details, OrderDesk desk, Sentences sentences, Now now) {
        this.details = details;
        this.desk = desk;
        this.sentences = sentences;
        this.now = now;
    }

    @GetMapping("/orders/{orderNo}")
    @Requires(Right.ORDERS_READ)
    String show(@PathVariable String orderNo, SignedIn me, Locale locale, Model model) {
        model.addAttribute("order", open(orderNo, me, locale));
        return "orders/detail";
    }

    @PostMapping("/orders/{orderNo}/confirmation")
    @Requires(Right.ORDERS_CANCEL)
    String confirm(@PathVariable String orderNo, SignedIn me, Locale locale, RedirectAttributes after) {
        open(orderNo, me, locale);
        desk.confirm(orderNo, now.by(me));
        after.addFlashAttribute("done", sentences.of("confirm.done", locale, orderNo));
        return "redirect:" + Paths.of("/orders/{no}", orderNo);
    }

    @PostMapping("/orders/{orderNo}/completion")
    @Requires(Right.ORDERS_CANCEL)
    String complete(@PathVariable String orderNo, SignedIn me, Locale locale, RedirectAttributes after) {
        open(orderNo, me, locale);
        desk.complete(orderNo, now.by(me));
        after.addFlashAttribute("done", sentences.of("complete.done", locale, orderNo));
        return "redirect:" + Paths.of("/orders/{no}", orderNo);
    }

    @GetMapping("/orders/{orderNo}/cancellation")
    @Requires(Right.ORDERS_CANCEL)
    String askToCancel(@PathVariable String orderNo, SignedIn me, Locale locale, Model model) {
        OrderDetail order = open(orderNo, me, locale);
        model.addAttribute("order", order);
        return order.canBeCancelled() ? "orders/cancel" : "redirect:" + Paths.of("/orders/{no}", orderNo);
    }

    @PostMapping("/orders/{orderNo}/cancellation")
    @Requires(Right.ORDERS_CANCEL)
    String cancel(@PathVariable String orderNo, SignedIn me, Locale locale, RedirectAttributes after) {
        open(orderNo, me, locale);
        desk.cancel(orderNo, now.by(me));
        after.addFlashAttribute("done", sentences.of("cancel.done", locale, orderNo));
        return "redirect:" + Paths.of("/orders/{no}", orderNo);
    }

    private OrderDetail open(String orderNo, SignedIn me, Locale locale) {
        return details.open(orderNo, me.stores(), locale.toLanguageTag()).orElseThrow(() -> new NotFound(orderNo));
    }
}
