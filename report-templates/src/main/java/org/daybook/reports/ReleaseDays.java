package org.daybook.reports;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.DayRange;

/** The days that a release tells of: from the first with an order or a sale to the last that is complete, or begun. */
record ReleaseDays(DayRange days) {

    /** Nothing if the release has no orders and no sales. */
    static Optional<ReleaseDays> of(Manifest manifest) {
        return Stream.of("fct_sale_line", "fct_order")
                .flatMap(fact -> manifest.days("core", fact).stream())
                .reduce(DayRange::union)
                .map(days -> new ReleaseDays(new DayRange(days.first(), latest(manifest, days))));
    }

    /** @throws ReportRejected if no day of the period is told of */
    void requireSome(Period period) {
        if (!days.overlaps(new DayRange(period.from(), period.lastDay()))) {
            throw new ReportRejected(
                    ReportRejected.Reason.PERIOD_OUTSIDE,
                    period.toString(),
                    days.first().toString(),
                    days.last().toString());
        }
    }

    private static LocalDate latest(Manifest manifest, DayRange days) {
        return manifest.completeThrough().isAfter(days.last()) ? manifest.completeThrough() : days.last();
    }
}
