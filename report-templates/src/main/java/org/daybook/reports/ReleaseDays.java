package org.daybook.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.DataFile;
import org.jspecify.annotations.Nullable;

/** The days that a release tells of: from the first with an order or a sale to the last that is complete, or begun. */
record ReleaseDays(LocalDate first, LocalDate last) {
    private static final List<String> FACTS = List.of("fct_sale_line", "fct_order");

    /** Nothing if the release has no orders and no sales. */
    static Optional<ReleaseDays> of(Manifest manifest) {
        Optional<LocalDate> first = days(manifest, DataFile::minBusinessDay, Comparator.reverseOrder());
        Optional<LocalDate> last = days(manifest, DataFile::maxBusinessDay, Comparator.naturalOrder());
        return first.map(day -> new ReleaseDays(day, latest(manifest.completeThrough(), last.orElse(day))));
    }

    /** @throws ReportRejected if no day of the period is told of */
    void requireSome(Period period) {
        if (period.lastDay().isBefore(first) || period.from().isAfter(last)) {
            throw new ReportRejected(
                    ReportRejected.Reason.PERIOD_OUTSIDE, period.toString(), first.toString(), last.toString());
        }
    }

    private static Optional<LocalDate> days(
            Manifest manifest, Function<DataFile, @Nullable LocalDate> day, Comparator<LocalDate> greatest) {
        return FACTS.stream()
                .flatMap(fact -> manifest.table("core", fact).stream())
                .flatMap(table -> table.files().stream())
                .map(day)
                .filter(Objects::nonNull)
                .max(greatest);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
