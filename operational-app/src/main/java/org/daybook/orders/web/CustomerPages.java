package org.daybook.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.customers.Contacts;
import org.daybook.customers.Contacts.Contact;
import org.daybook.orders.buyers.Buyer;
import org.daybook.orders.buyers.Buyers;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.list.ListState;
import org.daybook.web.list.PageOf;
import org.daybook.web.page.Paths;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The customers, and one of them with orders, money and, for who may, how to reach them. */
@Controller
class CustomerPages {
    private static final int LATEST = 20;
    private static final int MOST_REASON_LETTERS = 200;
    private static final int SECONDS_SHOWN = 60;

    private final Buyers buyers;
    private final Contacts contacts;
    private final Sentences sentences;

    CustomerPages(Buyers buyers, Contacts contacts, Sentences sentences) {
        this.buyers = buyers;
        this.contacts = contacts;
        this.sentences = sentences;
    }

    @GetMapping("/customers")
    @Requires(Right.CUSTOMERS_READ)
    String list(HttpServletRequest request, SignedIn me, Model model) {
        ListState state = ListState.of(request, Buyers.SORTS.toArray(String[]::new));
        if (!state.q().isEmpty() && buyers.find(state.q(), me.stores()).isPresent()) {
            return "redirect:" + Paths.of("/customers/{no}", state.q());
        }
        Optional<List<Long>> only = buyers.search(state.q());
        long count = only.map(found -> (long) found.size()).orElseGet(() -> buyers.count(PageOf.MOST_COUNTED));
        List<Buyer> rows = buyers.list(only, me.stores(), state.sort(), state.size(), state.offset());
        model.addAttribute("list", state);
        model.addAttribute("rows", new PageOf<>(rows, count, state));
        model.addAttribute("most", only.isPresent() && count == Buyers.MOST_FOUND ? Buyers.MOST_FOUND : 0);
        return "customers/list";
    }

    @GetMapping("/customers/{customerNo}")
    @Requires(Right.CUSTOMERS_READ)
    ModelAndView show(@PathVariable String customerNo, SignedIn me) {
        ModelAndView page = page(customerNo, me);
        if (me.may(Right.PERSONAL_DATA)) {
            page.addObject("contact", contacts.masked(customerNo).orElse(null));
        }
        return page;
    }

    /** Shows what is masked for a minute to who says why. */
    @PostMapping("/customers/{customerNo}/contact")
    @Requires(Right.PERSONAL_DATA)
    ModelAndView reveal(
            @PathVariable String customerNo,
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn me,
            Locale locale) {
        ModelAndView page = page(customerNo, me);
        Fields fields = new Fields(request, sentences, locale);
        String reason = fields.text("reason", "contact.reason", MOST_REASON_LETTERS);
        if (!fields.areRight()) {
            page.addObject("contact", contacts.masked(customerNo).orElse(null))
                    .addObject("faults", fields.faults())
                    .addObject("faulty", fields.faulty());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Contact contact = contacts.reveal(customerNo, me.userId(), reason).orElseThrow(() -> new NotFound(customerNo));
        response.setHeader("Refresh", SECONDS_SHOWN + ";url=" + Paths.of("/customers/{no}", customerNo));
        return page.addObject("contact", contact).addObject("revealed", true);
    }

    private ModelAndView page(String customerNo, SignedIn me) {
        Buyer buyer = buyers.find(customerNo, me.stores()).orElseThrow(() -> new NotFound(customerNo));
        ModelAndView page = new ModelAndView("customers/detail").addObject("customer", buyer);
        if (me.may(Right.ORDERS_READ)) {
            page.addObject("orders", buyers.latest(buyer.customerId(), me.stores(), LATEST));
        }
        return me.may(Right.AMOUNTS) ? page.addObject("open", buyers.open(buyer.customerId(), me.stores())) : page;
    }
}
