package org.daybook.reporting.web.mails;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reporting.schedules.Subscriptions;
import org.daybook.reporting.web.library.Titles;
import org.daybook.reports.ReportLibrary;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.daybook.users.addresses.Addresses;
import org.daybook.users.addresses.MailAddress;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which reports somebody gets by mail, and where. */
@Controller
class MyReportPages {
    private final Schedules schedules;
    private final Subscriptions subscriptions;
    private final Users users;
    private final Addresses addresses;
    private final Sentences sentences;

    MyReportPages(
            Schedules schedules, Subscriptions subscriptions, Users users, Addresses addresses, Sentences sentences) {
        this.schedules = schedules;
        this.subscriptions = subscriptions;
        this.users = users;
        this.addresses = addresses;
        this.sentences = sentences;
    }

    /** A report that somebody gets, or could get. */
    record Line(Schedule schedule, boolean isMine) {}

    @GetMapping("/account/reports")
    @Requires(Right.REPORTS_READ)
    ModelAndView show(SignedIn me, Locale locale) {
        return page(me, locale);
    }

    @PostMapping("/account/reports/address")
    @Requires(Right.REPORTS_READ)
    ModelAndView setAddress(HttpServletRequest request, SignedIn me, Locale locale) {
        Fields fields = new Fields(request, sentences, locale);
        String typed = fields.raw("address");
        Optional<MailAddress> address = MailAddress.of(typed);
        if (address.isEmpty() && !typed.isEmpty()) {
            fields.fault("address", "recipient.address_wrong", Sentences.echo(typed));
        }
        return fields.attempt(() -> {
                    addresses.set(me.userId(), address, me.userId());
                    Flash.say(request, sentences.of("my_reports.address_saved", locale));
                    return new ModelAndView("redirect:/account/reports");
                })
                .orElseGet(() -> fields.onto(page(me, locale)));
    }

    @PostMapping("/account/reports/{scheduleId}")
    @Requires(Right.REPORTS_READ)
    String change(
            @PathVariable long scheduleId,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            SignedIn me,
            Locale locale) {
        if (schedules.find(scheduleId).filter(schedule -> isFor(schedule, me)).isEmpty()) {
            throw new NotFound(String.valueOf(scheduleId));
        }
        User user = users.find(me.userId()).orElseThrow();
        if (to.equals("stop")) {
            subscriptions.unsubscribe(scheduleId, user);
        } else {
            Fields fields = new Fields(request, sentences, locale);
            fields.attempt(() -> {
                subscriptions.subscribe(scheduleId, user);
                return true;
            });
            Flash.refuse(request, fields.faults());
        }
        return "redirect:/account/reports";
    }

    /** What tells of the whole shop is not there for who sees some stores. */
    private static boolean isFor(Schedule schedule, SignedIn me) {
        return schedule.hasReport()
                && (me.stores().isEmpty() || ReportLibrary.ofOneStore().contains(schedule.report()));
    }

    private ModelAndView page(SignedIn me, Locale locale) {
        User user = users.find(me.userId()).orElseThrow();
        List<Line> lines = schedules.all().stream()
                .filter(schedule -> isFor(schedule, me))
                .map(schedule -> new Line(schedule, subscriptions.isReader(schedule.scheduleId(), user)))
                .toList();
        return new ModelAndView("reporting/my-reports")
                .addObject("lines", lines)
                .addObject(
                        "address",
                        addresses.find(me.userId()).map(MailAddress::text).orElse(""))
                .addObject("titles", Titles.in(locale));
    }
}
