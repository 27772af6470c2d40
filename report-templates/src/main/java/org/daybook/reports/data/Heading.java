package org.daybook.reports.data;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.text.Currencies;
import org.daybook.reports.text.Figures;
import org.daybook.reports.text.Format;
import org.daybook.reports.text.PeriodNames;
import org.daybook.reports.text.Wording;
import org.daybook.warehouse.Manifest;
import org.jspecify.annotations.Nullable;

/** The words around the blocks: period, scope, footer and stamp. */
final class Heading {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final ReportDefinition report;
    private final Wording wording;
    private final Spans spans;
    private final PeriodNames names;
    private final Manifest manifest;
    private final Clock clock;

    Heading(Assembly assembly, Manifest manifest, Clock clock) {
        this.report = assembly.report();
        this.wording = assembly.wording();
        this.spans = assembly.spans();
        this.names = new PeriodNames(wording);
        this.manifest = manifest;
        this.clock = clock;
    }

    String period() {
        return names.title(spans.period());
    }

    String scope(Scope scope) {
        List<String> parts = new ArrayList<>();
        parts.add(scope.store() == null ? wording.label("all_stores") : wording.sentence("store", scope.store()));
        parts.add(
                scope.channel() == null ? wording.label("all_channels") : wording.sentence("channel", scope.channel()));
        parts.add(wording.sentence("amounts_in", Currencies.name(manifest.currency(), wording)));
        parts.add(wording.label("excluding_tax"));
        return String.join(wording.label("comma"), parts);
    }

    String footer() {
        return wording.sentence(
                "footer",
                String.valueOf(manifest.releaseId()),
                manifest.completeThrough().toString(),
                prepared());
    }

    String prepared() {
        return MINUTE.format(LocalDateTime.ofInstant(clock.instant(), ZoneId.of(manifest.zone())));
    }

    String previous() {
        return names.previous(spans.period());
    }

    String yearAgo() {
        return names.yearAgo(spans.period());
    }

    @Nullable
    Stamp stamp(boolean isEmpty) {
        if (isEmpty) {
            return new Stamp(
                    Stamp.Kind.NO_DATA, wording.label("no_data"), wording.sentence("no_data", period()), "", Set.of());
        }
        List<Manifest.FailedTie> failed = manifest.failedTies().stream()
                .filter(tie -> report.proof().headlines().stream()
                        .anyMatch(headline -> Headlines.isMadeOf(headline, tie.metricId())))
                .toList();
        if (!failed.isEmpty()) {
            return provisional(failed);
        }
        if (spans.isAhead()) {
            return running();
        }
        return spans.isToDate() ? toDate() : null;
    }

    /** A failed tie concerns every report that uses its metric; one inside the period is told first. */
    private Stamp provisional(List<Manifest.FailedTie> failed) {
        Manifest.FailedTie tie = failed.stream()
                .filter(f -> !f.businessDay().isBefore(spans.period().from())
                        && f.businessDay().isBefore(spans.period().to()))
                .findFirst()
                .orElse(failed.get(0));
        Set<String> concerned = report.proof().headlines().stream()
                .filter(headline -> failed.stream().anyMatch(f -> Headlines.isMadeOf(headline, f.metricId())))
                .collect(Collectors.toSet());
        boolean isOnly = failed.size() == 1;
        String metric = Headlines.label(tie.metricId(), wording.language());
        String difference = new Figures(wording, manifest.currency()).print(tie.difference(), Format.MONEY);
        return new Stamp(
                Stamp.Kind.PROVISIONAL,
                wording.label("provisional"),
                wording.sentence("provisional", tie.businessDay().toString(), metric, difference),
                isOnly
                        ? wording.label("provisional_more")
                        : wording.sentence("provisional_ties", String.valueOf(failed.size())),
                concerned);
    }

    /** A day that had begun when the release was made: what is known of it, beside nothing. */
    private Stamp running() {
        String made = MINUTE.format(LocalDateTime.ofInstant(manifest.publishedAt(), ZoneId.of(manifest.zone())));
        return new Stamp(
                Stamp.Kind.TO_DATE,
                wording.label("to_date"),
                wording.sentence("to_date", made),
                wording.label("not_compared"),
                Set.of());
    }

    private Stamp toDate() {
        return new Stamp(
                Stamp.Kind.TO_DATE,
                wording.label("to_date"),
                wording.sentence("to_date", names.mediumDay(spans.completeThrough())),
                wording.sentence(
                        "to_date_compared", String.valueOf(spans.elapsed().days())),
                Set.of());
    }
}
