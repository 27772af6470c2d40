package org.daybook.orders.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.orders.desk.OrderDesk;
import org.daybook.orders.web.entry.OrderEntry.Entered;
import org.daybook.orders.web.entry.OrderEntry.Parties;
import org.daybook.payments.Tender;
import org.daybook.settings.Refused;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.daybook.web.page.Paths;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Entering a new order: every change is sent and comes back computed, until it is placed. */
@Controller
class NewOrderPages {
    private final OrderEntry entry;
    private final PartyChoice parties;
    private final OrderDesk desk;
    private final Sentences sentences;
    private final Now now;

    NewOrderPages(OrderEntry entry, PartyChoice parties, OrderDesk desk, Sentences sentences, Now now) {
        this.entry = entry;
        this.parties = parties;
        this.desk = desk;
        this.sentences = sentences;
        this.now = now;
    }

    @GetMapping("/orders/new")
    @Requires(Right.ORDERS_PLACE)
    ModelAndView form(HttpServletRequest request, SignedIn me, Locale locale) {
        Fields fields = new Fields(request, sentences, locale);
        Parties chosen = parties.read(fields, me, locale);
        return show(entry.read(fields, chosen, me, locale), fields, chosen, me, locale);
    }

    /** Computes, or places if that is what the button says. */
    @PostMapping("/orders/new")
    @Requires(Right.ORDERS_PLACE)
    ModelAndView enter(HttpServletRequest request, SignedIn me, Locale locale) {
        Fields fields = new Fields(request, sentences, locale);
        Parties chosen = parties.read(fields, me, locale);
        Entered entered = entry.read(fields, chosen, me, locale);
        boolean isPlaced = OrderEntry.isPlaced(fields);
        if (isPlaced && entered.lines().isEmpty() && fields.areRight()) {
            fields.fault("entry", "new.no_lines");
        }
        if (!isPlaced || !fields.areRight() || entered.order().isEmpty()) {
            return show(entered, fields, chosen, me, locale);
        }
        Optional<Tender> paid =
                fields.raw("do").equals("place_pay") ? parties.tender(fields, chosen, me) : Optional.empty();
        try {
            String orderNo = desk.place(fields.raw("key"), entered.order().get(), paid, now.by(me));
            Flash.say(request, sentences.of("place.done", locale, orderNo));
            return new ModelAndView("redirect:" + Paths.of("/orders/{no}", orderNo));
        } catch (Refused refused) {
            fields.say(sentences.of(refused, locale));
            return show(entry.read(fields, chosen, me, locale), fields, chosen, me, locale);
        }
    }

    private ModelAndView show(Entered entered, Fields fields, Parties chosen, SignedIn me, Locale locale) {
        String key = fields.raw("key");
        ModelAndView page = new ModelAndView("orders/new")
                .addObject("entered", entered)
                .addObject("parties", chosen)
                .addObject("customer", fields.raw("customer"))
                .addObject("freight", fields.raw("freight"))
                .addObject("discount", fields.raw("discount"))
                .addObject("tender", fields.raw("tender"))
                .addObject("terms", fields.raw("terms"))
                .addObject("allTerms", OrderEntry.TERMS)
                .addObject("key", key.isEmpty() ? UUID.randomUUID().toString() : key)
                .addObject("faults", List.copyOf(fields.faults()))
                .addObject("faulty", fields.faulty());
        parties.offer(page, me, locale);
        if (!fields.areRight() && OrderEntry.isPlaced(fields)) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
