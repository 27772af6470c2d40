package org.daybook.analytics.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.daybook.analytics.dashboard.Bridge.Part;
import org.daybook.analytics.dashboard.Overview.Span;
import org.daybook.analytics.dashboard.Weeks.Week;
import org.daybook.reports.Period;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.FigureReader;
import org.daybook.reports.data.Spans;
import org.daybook.warehouse.metrics.DayRange;
import org.daybook.warehouse.metrics.Grain;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a dashboard that names have no place in. */
final class Readings {
    private static final int WEEKS = 13;
    private static final int YEAR = 52;
    private static final String REVIEW = "monthly-business-review";

    private Readings() {}

    static Overview overview(FigureReader reader, Dashboard dashboard) {
        Spans spans = reader.spans(dashboard.period());
        Optional<Period> before = spans.previous();
        return new Overview(
                span(spans.elapsed()),
                before.map(Readings::span),
                headline(reader, "net_sales", spans.elapsed(), before),
                headline(reader, "gross_margin_rate", spans.elapsed(), before),
                dashboard.isWholeShop() ? headline(reader, "cash_and_equivalents", spans.elapsed(), before) : null,
                headline(reader, "open_order_value", spans.elapsed(), before));
    }

    private static Span span(Period days) {
        return new Span(days.from(), days.lastDay());
    }

    static Headline headline(FigureReader reader, String metric, Period days, Optional<Period> before) {
        return Headline.of(
                reader.over(metric, days),
                before.map(compared -> reader.over(metric, compared)).orElse(null));
    }

    static Weeks weeks(FigureReader reader, Dashboard dashboard) {
        LocalDate end = dashboard.lastDay().plusDays(1);
        LocalDate first = Grain.WEEK.start(dashboard.lastDay()).minusWeeks(WEEKS - 1L);
        SortedMap<LocalDate, @Nullable BigDecimal> now = series(reader, first, end);
        SortedMap<LocalDate, @Nullable BigDecimal> earlier =
                series(reader, first.minusWeeks(YEAR), end.minusWeeks(YEAR));
        LocalDate known = reader.spans(dashboard.period()).firstDay();
        List<Week> weeks = new ArrayList<>();
        now.forEach((monday, sales) -> {
            LocalDate ago = monday.minusWeeks(YEAR);
            weeks.add(new Week(monday, amount(sales), ago.isBefore(known) ? null : amount(earlier.get(ago))));
        });
        return new Weeks(weeks, end.isBefore(Grain.WEEK.next(dashboard.lastDay())));
    }

    private static SortedMap<LocalDate, @Nullable BigDecimal> series(
            FigureReader reader, LocalDate from, LocalDate to) {
        return reader.metrics().series("net_sales", DayRange.of(from, to), Grain.WEEK, reader.filter());
    }

    private static BigDecimal amount(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** Of whole months, as on paper. */
    static Bridge bridge(FigureReader reader, Dashboard dashboard) {
        Block block =
                reader.block(REVIEW, "bridge", dashboard.wholeMonth(), Locale.forLanguageTag(dashboard.language()));
        List<Part> parts = block.rows().stream()
                .map(row -> new Part(
                        String.valueOf(block.cell(row, "code").value()),
                        amount(block.cell(row, "amount").number())))
                .toList();
        if (parts.size() < 2) {
            return new Bridge(block.aside(), BigDecimal.ZERO, BigDecimal.ZERO, List.of());
        }
        return new Bridge(
                block.aside(),
                parts.get(0).amount(),
                parts.get(parts.size() - 1).amount(),
                parts.subList(1, parts.size() - 1).stream()
                        .filter(part -> part.amount().signum() != 0)
                        .toList());
    }
}
