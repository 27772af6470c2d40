package org.daybook.reporting.web.mails;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.reporting.fires.Fires;
import org.daybook.reporting.mails.Deliveries;
import org.daybook.reporting.mails.DeliveryFilter;
import org.daybook.reporting.mails.DeliveryRow;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reporting.web.library.Titles;
import org.daybook.users.Right;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.list.ListState;
import org.daybook.web.list.PageOf;
import org.daybook.web.page.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whether every report arrived. */
@Controller
class DeliveryPages {
    private static final List<String> VIEWS = List.of("", "open", "late", "trouble");

    private final Deliveries deliveries;
    private final Schedules schedules;
    private final Fires fires;
    private final Sentences sentences;
    private final Clock clock;

    DeliveryPages(Deliveries deliveries, Schedules schedules, Fires fires, Sentences sentences, Clock clock) {
        this.deliveries = deliveries;
        this.schedules = schedules;
        this.fires = fires;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/reports/deliveries")
    @Requires(Right.REPORTS_SCHEDULE)
    ModelAndView list(HttpServletRequest request, Locale locale) {
        ListState list = ListState.of(request, "-due");
        Instant now = clock.instant();
        long schedule = list.number("schedule").orElse(0L);
        long fire = list.number("fire").orElse(0L);
        Map<String, Long> counts = new LinkedHashMap<>();
        VIEWS.forEach(view -> counts.put(view, deliveries.count(new DeliveryFilter(schedule, fire, view, now))));
        String view = list.value("view").filter(VIEWS::contains).orElse("");
        DeliveryFilter filter = new DeliveryFilter(schedule, fire, view, now);
        return new ModelAndView("reporting/deliveries")
                .addObject("list", list)
                .addObject("counts", counts)
                .addObject(
                        "rows",
                        new PageOf<>(
                                deliveries.search(filter, list.offset(), list.size()),
                                counts.getOrDefault(view, 0L),
                                list))
                .addObject("schedules", schedules.all())
                .addObject("now", now)
                .addObject("titles", Titles.in(locale));
    }

    @GetMapping("/reports/deliveries/{deliveryId}")
    @Requires(Right.REPORTS_SCHEDULE)
    ModelAndView show(@PathVariable long deliveryId, Locale locale) {
        DeliveryRow delivery = find(deliveryId);
        return new ModelAndView("reporting/delivery")
                .addObject("delivery", delivery)
                .addObject("late", delivery.isLate(clock.instant()))
                .addObject("attempts", deliveries.attempts(deliveryId))
                .addObject("issues", deliveries.issues(deliveryId))
                .addObject("fire", fires.find(delivery.fireId()).orElseThrow())
                .addObject("titles", Titles.in(locale));
    }

    /** Once more, under the same Message-ID. */
    @PostMapping("/reports/deliveries/{deliveryId}/again")
    @Requires(Right.REPORTS_SCHEDULE)
    String resend(@PathVariable long deliveryId, HttpServletRequest request, Locale locale) {
        find(deliveryId);
        if (deliveries.resend(deliveryId)) {
            Flash.say(request, sentences.of("delivery.resent", locale));
        } else {
            Flash.refuse(request, List.of(sentences.of("delivery.not_resent", locale)));
        }
        return "redirect:/reports/deliveries/" + deliveryId;
    }

    /** The whole run from its beginning. */
    @PostMapping("/reports/fires/{fireId}/again")
    @Requires(Right.REPORTS_SCHEDULE)
    String runAgain(@PathVariable long fireId, HttpServletRequest request, Locale locale) {
        long schedule = fires.find(fireId)
                .orElseThrow(() -> new NotFound(String.valueOf(fireId)))
                .scheduleId();
        if (fires.runAgain(fireId)) {
            Flash.say(request, sentences.of("fire.again", locale));
        } else {
            Flash.refuse(request, List.of(sentences.of("fire.not_again", locale)));
        }
        return "redirect:/reports/schedules/" + schedule;
    }

    private DeliveryRow find(long deliveryId) {
        return deliveries.find(deliveryId).orElseThrow(() -> new NotFound(String.valueOf(deliveryId)));
    }
}
