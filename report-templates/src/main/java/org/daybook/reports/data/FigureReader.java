package org.daybook.reports.data;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daybook.reports.Period;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.text.Wording;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseReader;
import org.daybook.warehouse.metrics.MetricFilter;
import org.daybook.warehouse.metrics.MetricQuery;
import org.daybook.warehouse.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;

/** Reads single figures of a release as reports print them: same definitions, same days, same place. */
public final class FigureReader implements AutoCloseable {
    private static final MetricRegistry REGISTRY = MetricRegistry.load();

    private final ReleaseReader reader;
    private final Scope scope;
    private final Headlines headlines;
    private final MetricQuery metrics;
    private final LocalDate firstDay;

    private FigureReader(ReleaseReader reader, @Nullable String store) {
        this.reader = reader;
        this.scope = new Places(reader.connection(), Wording.of(Locale.ENGLISH)).scope(store, null);
        this.headlines = new Headlines(reader, scope);
        this.metrics = new MetricQuery(REGISTRY, reader);
        this.firstDay = new History(reader.connection()).firstDay();
    }

    /**
     * Opens a release.
     *
     * @param store the code of the store whose figures are read, null for the whole shop
     */
    public static FigureReader open(Release release, @Nullable String store) {
        ReleaseReader reader = ReleaseReader.open(release);
        try {
            return new FigureReader(reader, store);
        } catch (RuntimeException unreadable) {
            reader.close();
            throw unreadable;
        }
    }

    /** The metrics that a report proves on its last page. */
    public static List<String> headlines(String report) {
        ReportLibrary.requireKnown(report);
        return ReportFolder.open(report).definition().proof().headlines();
    }

    /** What of a period has passed, and what it is compared with. */
    public Spans spans(Period period) {
        return new Spans(period, firstDay, reader.release().manifest().completeThrough());
    }

    /** A metric over what has passed of a period. */
    public Figure figure(String metric, Period period) {
        return over(metric, spans(period).elapsed());
    }

    /** A metric over all days of a period. */
    public Figure over(String metric, Period days) {
        return new Figure(
                REGISTRY.get(metric), headlines.value(metric, days), days, !scope.equals(Scope.ALL) && isWhole(metric));
    }

    /** What the reader's place leaves of the rows. */
    public MetricFilter filter() {
        return scope.storeId() == null ? MetricFilter.none() : MetricFilter.store(scope.storeId());
    }

    /** Series and splits of the same metrics. */
    public MetricQuery metrics() {
        return metrics;
    }

    /** A block of a report, as the report has it. */
    public Block block(String report, String block, Period period, Locale language) {
        ReportLibrary.requireKnown(report);
        return new ReportAssembler(reader, reader.release().manifest(), Clock.systemUTC())
                .block(ReportFolder.open(report), period, Wording.of(language), scope, block);
    }

    @Override
    public void close() {
        reader.close();
    }

    private boolean isWhole(String metric) {
        return !REGISTRY.get(metric).dimensions().containsAll(filter().keys().keySet());
    }
}
