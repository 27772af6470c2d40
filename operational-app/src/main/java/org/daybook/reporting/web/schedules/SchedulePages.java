package org.daybook.reporting.web.schedules;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.daybook.reporting.fires.Fires;
import org.daybook.reporting.schedules.Rule;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reporting.web.library.Titles;
import org.daybook.reports.ReportLibrary;
import org.daybook.scheduler.timetable.Outlook.Expected;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.page.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What runs by itself, and when next. */
@Controller
class SchedulePages {
    private static final int SHOWN = 24;
    private static final int LATEST = 10;

    private final Schedules schedules;
    private final Fires fires;
    private final ScheduleChoices choices;
    private final Sentences sentences;
    private final Clock clock;

    SchedulePages(Schedules schedules, Fires fires, ScheduleChoices choices, Sentences sentences, Clock clock) {
        this.schedules = schedules;
        this.fires = fires;
        this.choices = choices;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** A schedule in the list of them. */
    record Line(
            Schedule schedule,
            Optional<Expected> next,
            int recipients,
            Optional<org.daybook.reporting.fires.FireRow> last) {}

    @GetMapping("/reports/schedules")
    @Requires(Right.REPORTS_SCHEDULE)
    ModelAndView list(Locale locale) {
        List<Line> lines = schedules.all().stream().map(this::line).toList();
        return new ModelAndView("reporting/schedules")
                .addObject("lines", lines)
                .addObject("titles", Titles.in(locale))
                .addObject("words", new RuleWords(sentences, locale));
    }

    private Line line(Schedule schedule) {
        return new Line(
                schedule,
                schedule.isActive() ? next(schedule.rule(), 1).stream().findFirst() : Optional.empty(),
                (int) schedules.recipients(schedule.scheduleId()).stream()
                        .filter(recipient -> !recipient.hasLeft())
                        .count(),
                fires.latest(schedule.scheduleId(), 1).stream().findFirst());
    }

    @GetMapping("/reports/schedules/new")
    @Requires(Right.REPORTS_SCHEDULE)
    ModelAndView ask(@RequestParam(defaultValue = "daily-sales") String report, SignedIn me, Locale locale) {
        return form(choices.proposal(report, me, locale), locale);
    }

    @PostMapping("/reports/schedules/new")
    @Requires(Right.REPORTS_SCHEDULE)
    ModelAndView make(HttpServletRequest request, SignedIn me, Locale locale) {
        ScheduleForm form = new ScheduleForm(request, sentences, locale, choices.proposal("daily-sales", me, locale));
        Schedule wanted = form.read(choices::store);
        return form.fields()
                .attempt(() -> {
                    long scheduleId = schedules.make(wanted, me.userId());
                    Flash.say(request, sentences.of("schedule.made", locale, wanted.name()));
                    return new ModelAndView("redirect:/reports/schedules/" + scheduleId);
                })
                .orElseGet(() -> form.fields().onto(form(wanted, locale)));
    }

    @GetMapping("/reports/schedules/{scheduleId}")
    @Requires(Right.REPORTS_SCHEDULE)
    ModelAndView show(@PathVariable long scheduleId, Locale locale) {
        return form(find(scheduleId), locale);
    }

    @PostMapping("/reports/schedules/{scheduleId}")
    @Requires(Right.REPORTS_SCHEDULE)
    ModelAndView change(@PathVariable long scheduleId, HttpServletRequest request, SignedIn me, Locale locale) {
        ScheduleForm form = new ScheduleForm(request, sentences, locale, find(scheduleId));
        Schedule wanted = form.read(choices::store);
        return form.fields()
                .attempt(() -> {
                    schedules.change(wanted, me.userId());
                    Flash.say(request, sentences.of("schedule.saved", locale, wanted.name()));
                    return new ModelAndView("redirect:/reports/schedules/" + scheduleId);
                })
                .orElseGet(() -> form.fields().onto(form(wanted, locale)));
    }

    /** The next runs of a rule that is not saved. */
    @GetMapping("/reports/schedules/preview")
    @Requires(Right.REPORTS_SCHEDULE)
    ModelAndView preview(HttpServletRequest request, SignedIn me, Locale locale) {
        ScheduleForm form = new ScheduleForm(request, sentences, locale, choices.proposal("daily-sales", me, locale));
        Rule rule = form.rule();
        return new ModelAndView("reporting/next")
                .addObject("rule", rule)
                .addObject("next", form.fields().areRight() ? next(rule, SHOWN) : List.of())
                .addObject("titles", Titles.in(locale));
    }

    @PostMapping("/reports/schedules/{scheduleId}/pause")
    @Requires(Right.REPORTS_SCHEDULE)
    String pause(@PathVariable long scheduleId, HttpServletRequest request, SignedIn me, Locale locale) {
        Schedule schedule = find(scheduleId);
        schedules.pause(scheduleId, me.userId());
        Flash.say(request, sentences.of("schedule.paused", locale, schedule.name()));
        return "redirect:/reports/schedules/" + scheduleId;
    }

    /** Takes the pause back. */
    @PostMapping("/reports/schedules/{scheduleId}/resumption")
    @Requires(Right.REPORTS_SCHEDULE)
    String resume(@PathVariable long scheduleId, HttpServletRequest request, SignedIn me, Locale locale) {
        Schedule schedule = find(scheduleId);
        schedules.resume(scheduleId, me.userId());
        Flash.say(request, sentences.of("schedule.resumed", locale, schedule.name()));
        return "redirect:/reports/schedules/" + scheduleId;
    }

    @PostMapping("/reports/schedules/{scheduleId}/removal")
    @Requires(Right.REPORTS_SCHEDULE)
    String remove(@PathVariable long scheduleId, HttpServletRequest request, SignedIn me, Locale locale) {
        Schedule schedule = find(scheduleId);
        schedules.remove(scheduleId, me.userId());
        Flash.say(request, sentences.of("schedule.removed", locale, schedule.name()));
        return "redirect:/reports/schedules?removed=" + scheduleId;
    }

    /** Takes the removal back. */
    @PostMapping("/reports/schedules/{scheduleId}/restoration")
    @Requires(Right.REPORTS_SCHEDULE)
    String restore(@PathVariable long scheduleId, SignedIn me) {
        schedules.restore(scheduleId, me.userId());
        return "redirect:/reports/schedules/" + find(scheduleId).scheduleId();
    }

    private List<Expected> next(Rule rule, int most) {
        return rule.outlook().after(clock.instant(), most);
    }

    private Schedule find(long scheduleId) {
        return schedules.find(scheduleId).orElseThrow(() -> new NotFound(String.valueOf(scheduleId)));
    }

    private ModelAndView form(Schedule schedule, Locale locale) {
        return new ModelAndView("reporting/schedule")
                .addObject("schedule", schedule)
                .addObject("next", next(schedule.rule(), SHOWN))
                .addObject("titles", Titles.in(locale))
                .addObject("words", new RuleWords(sentences, locale))
                .addObject("reports", ReportLibrary.list(locale))
                .addObject("stores", choices.stores(locale))
                .addObject("zones", new TreeSet<>(java.time.ZoneId.getAvailableZoneIds()))
                .addObject(
                        "latest", schedule.scheduleId() == 0 ? List.of() : fires.latest(schedule.scheduleId(), LATEST))
                .addObject(
                        "recipients",
                        choices.recipients(
                                schedule,
                                LocalDate.ofInstant(
                                        clock.instant(), schedule.rule().zone())))
                .addObject("users", choices.readers())
                .addObject("roles", choices.roles());
    }
}
