package org.daybook.reporting.web.mails;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.daybook.reporting.post.UnsubscribeLinks;
import org.daybook.reporting.post.UnsubscribeLinks.Subscription;
import org.daybook.reporting.schedules.Audience;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reporting.schedules.Subscriptions;
import org.daybook.reporting.web.library.Titles;
import org.daybook.settings.Shops;
import org.daybook.web.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link of a mail leads: whoever holds it ends that mail for its reader, without signing in. Opening it does
 * nothing, because scanners of mail open all links; what answers to a POST is a page, as mail programs send one without
 * reading any (RFC 8058).
 */
@Controller
class UnsubscribePages {
    private final UnsubscribeLinks links;
    private final Subscriptions subscriptions;
    private final Schedules schedules;
    private final Audience audience;
    private final Shops shops;

    UnsubscribePages(
            UnsubscribeLinks links, Subscriptions subscriptions, Schedules schedules, Audience audience, Shops shops) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.schedules = schedules;
        this.audience = audience;
        this.shops = shops;
    }

    @GetMapping("/unsubscribe/{token}")
    @OpenToAll
    ModelAndView ask(@PathVariable String token, Locale locale) {
        return page(token, locale);
    }

    @PostMapping("/unsubscribe/{token}")
    @OpenToAll
    ModelAndView end(@PathVariable String token, HttpServletRequest request, Locale locale) {
        awaitBody(request);
        links.read(token).ifPresent(one -> subscriptions.end(one.scheduleId(), one.reader()));
        return page(token, locale);
    }

    /** Takes it back. */
    @PostMapping("/unsubscribe/{token}/restoration")
    @OpenToAll
    ModelAndView restore(@PathVariable String token, HttpServletRequest request, Locale locale) {
        awaitBody(request);
        links.read(token).ifPresent(one -> subscriptions.restore(one.scheduleId(), one.reader()));
        return page(token, locale);
    }

    /** Nothing in it matters, but who sends it waits for our answer, which is cut while some of it is on its way. */
    private static void awaitBody(HttpServletRequest request) {
        request.getParameterMap();
    }

    private ModelAndView page(String token, Locale locale) {
        Optional<Subscription> read = links.read(token);
        ModelAndView page = new ModelAndView("reporting/unsubscribe")
                .addObject("shopName", shops.name())
                .addObject("back", "/unsubscribe/" + token)
                .addObject("token", token);
        if (read.isEmpty()) {
            page.setStatus(HttpStatus.NOT_FOUND);
            return page.addObject("standing", "wrong");
        }
        Subscription subscription = read.get();
        String schedule = schedules
                .find(subscription.scheduleId())
                .map(Schedule::name)
                .map(Titles.in(locale)::named)
                .orElse("");
        return page.addObject("schedule", schedule)
                .addObject("reader", audience.hint(subscription.reader()))
                .addObject(
                        "standing",
                        subscriptions
                                .standing(subscription.scheduleId(), subscription.reader())
                                .name()
                                .toLowerCase(Locale.ROOT));
    }
}
