package org.daybook.reporting.web.schedules;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.reporting.schedules.Rule;
import org.daybook.reporting.schedules.Rule.Holidays;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedule.Job;
import org.daybook.reporting.schedules.Schedule.Missed;
import org.daybook.reporting.schedules.Schedule.Overlap;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportSummary;
import org.daybook.scheduler.timetable.DayOfPeriod;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;

/** The fields of a schedule as they were sent. */
final class ScheduleForm {
    private static final int LONGEST_NAME = 80;
    private static final int LAST_DAY = 92;

    private final Fields fields;
    private final Schedule base;

    /** @param base what is kept of it: its number, job and version */
    ScheduleForm(HttpServletRequest request, Sentences sentences, Locale locale, Schedule base) {
        this.fields = new Fields(request, sentences, locale);
        this.base = base;
    }

    Fields fields() {
        return fields;
    }

    /** As it was sent; whatever is wrong stays as it was, with a fault. */
    Schedule read(Function<String, Optional<Long>> stores) {
        Rule rule = rule();
        String report = base.hasReport()
                ? fields.choice("report", "schedule.report", this::report).orElse(base.report())
                : "";
        return new Schedule(
                base.scheduleId(),
                fields.text("name", "schedule.name", LONGEST_NAME).replaceAll("\\s+", " "),
                base.job(),
                report,
                rule,
                Duration.ofMinutes(minutes()),
                choice("missed", Missed.class).orElse(base.missed()),
                choice("overlap", Overlap.class).orElse(base.overlap()),
                fields.raw("store").isEmpty()
                        ? 0
                        : fields.choice("store", "schedule.store", stores).orElse(0L),
                base.isActive(),
                base.ownerId(),
                Instant.EPOCH,
                Integer.parseInt(fields.raw("version").matches("\\d{1,9}") ? fields.raw("version") : "0"));
    }

    /** When it runs, as far as it was said. */
    Rule rule() {
        Optional<PeriodKind> every = fields.choice("every", "schedule.every", this::period);
        boolean isDaily = every.filter(PeriodKind.DAY::equals).isPresent();
        int number = isDaily ? 1 : whole("number", "schedule.number", LAST_DAY).orElse(1);
        boolean isWorking = fields.raw("kind").equals("working");
        Optional<LocalTime> at = fields.choice("at", "schedule.at", ScheduleForm::time);
        Optional<ZoneId> zone = fields.choice("zone", "schedule.zone", ScheduleForm::zone);
        return new Rule(
                every.orElse(base.rule().every()),
                new DayOfPeriod(number, isWorking),
                at.orElse(base.rule().at()),
                zone.orElse(base.rule().zone()),
                choice("holidays", Holidays.class).orElse(base.rule().holidays()));
    }

    private Optional<PeriodKind> period(String code) {
        return of(PeriodKind.class, code).filter(kind -> kind != PeriodKind.RANGE);
    }

    /** A report that has periods of that kind. */
    private Optional<String> report(String name) {
        Optional<PeriodKind> every = period(fields.raw("every"));
        Optional<ReportSummary> report = ReportLibrary.list(Locale.ENGLISH).stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
        if (report.isPresent() && every.isPresent() && !report.get().periods().contains(every.get())) {
            fields.fault("every", "schedule.every_does_not_fit");
        }
        return report.map(ReportSummary::name);
    }

    private long minutes() {
        return base.job() == Job.LOAD || !fields.raw("deadline").isEmpty()
                ? whole("deadline", "schedule.deadline", 10_080)
                        .orElse((int) base.deadline().toMinutes())
                : base.deadline().toMinutes();
    }

    private Optional<Integer> whole(String name, String label, int most) {
        String typed = fields.raw(name);
        Optional<Integer> number = typed.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
        Optional<Integer> fitting = number.filter(value -> value >= 1 && value <= most);
        if (typed.isEmpty()) {
            fields.fault(name, "error.required", fields.called(label));
        } else if (fitting.isEmpty()) {
            fields.fault(name, "schedule.number_wrong", Sentences.echo(typed), most, fields.called(label));
        }
        return fitting;
    }

    private <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return fields.choice(name, "schedule." + name, code -> of(type, code));
    }

    private static <E extends Enum<E>> Optional<E> of(Class<E> type, String code) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed)).filter(time -> time.getSecond() == 0 && time.getNano() == 0);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String typed) {
        return ZoneId.getAvailableZoneIds().contains(typed) ? Optional.of(ZoneId.of(typed)) : Optional.empty();
    }
}
