package org.daybook.warehouse.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.warehouse.models.ResourceFolder;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * China's public holidays and the weekend days worked for them. A year without a file is not known: nothing is said of it.
 *
 * @param holidays name of each day off, such as spring_festival
 * @param makeUpDays days of weekends that are worked
 * @param years of which there is a file
 */
public record HolidayCalendar(Map<LocalDate, String> holidays, Set<LocalDate> makeUpDays, Set<Integer> years) {
    private static final Pattern FILE = Pattern.compile("cn-(\\d{4})\\.yml");

    public HolidayCalendar {
        holidays = Map.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        years = Set.copyOf(years);
    }

    /** From the files that the product ships. */
    public static HolidayCalendar load() {
        Map<LocalDate, String> holidays = new HashMap<>();
        Set<LocalDate> makeUpDays = new HashSet<>();
        Set<Integer> years = new TreeSet<>();
        ResourceFolder.of("calendars").read(".yml").forEach((name, text) -> {
            Matcher file = FILE.matcher(name);
            if (!file.matches()) {
                throw new IllegalStateException("The calendar " + name + " is not called cn-<year>.yml");
            }
            years.add(Integer.valueOf(file.group(1)));
            read(text, holidays, makeUpDays);
        });
        return new HolidayCalendar(holidays, makeUpDays, years);
    }

    /** Whether the holidays of the year of that day are known. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** The name of the holiday, nothing on other days and in years that are not known. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** Monday to Friday without holidays, and the days worked for them. */
    public boolean isWorked(LocalDate day) {
        boolean isWeekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        return makeUpDays.contains(day) || isWeekday && !holidays.containsKey(day);
    }

    @SuppressWarnings("unchecked")
    private static void read(String text, Map<LocalDate, String> holidays, Set<LocalDate> makeUpDays) {
        Map<String, List<Object>> year = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        for (Object holiday : year.getOrDefault("holidays", List.of())) {
            Map<String, Object> span = (Map<String, Object>) holiday;
            day(span.get("from"))
                    .datesUntil(day(span.get("to")).plusDays(1))
                    .forEach(day -> holidays.put(day, String.valueOf(span.get("name"))));
        }
        year.getOrDefault("make_up_days", List.of()).forEach(day -> makeUpDays.add(day(day)));
    }

    /** In quotes: YAML would make an instant of a plain date. */
    private static LocalDate day(@Nullable Object value) {
        return LocalDate.parse(String.valueOf(value));
    }
}
