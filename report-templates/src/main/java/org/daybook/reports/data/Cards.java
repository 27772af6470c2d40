package org.daybook.reports.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.reports.Period;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.Good;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.text.Format;
import org.daybook.reports.text.Wording;
import org.jspecify.annotations.Nullable;

/** The headline cards: value, change on the previous period and on a year ago, and the thirteen periods that led here. */
final class Cards {
    static final List<String> COLUMNS =
            List.of("metric", "value", "previous", "change_previous", "year_ago", "change_year_ago");
    static final int SERIES = 13;

    private final Headlines headlines;
    private final Spans spans;
    private final boolean isOfOneStore;

    Cards(Headlines headlines, Spans spans, ReportDefinition report) {
        this.headlines = headlines;
        this.spans = spans;
        this.isOfOneStore = report.isOfOneStore();
    }

    List<Column> columns(Wording wording) {
        List<Column> columns = new ArrayList<>();
        for (String id : COLUMNS) {
            Format format = id.equals("metric") ? Format.TEXT : id.startsWith("change") ? Format.CHANGE : Format.MONEY;
            columns.add(new Column(id, wording.label("card." + id), format));
        }
        for (int back = SERIES - 1; back >= 0; back--) {
            columns.add(new Column("series_" + back, spans.period().back(back).toString(), Format.MONEY));
        }
        return columns;
    }

    List<Row> rows(BlockDefinition block, Wording wording) {
        List<Row> rows = new ArrayList<>();
        for (String metric : told(block.metrics())) {
            rows.add(row(metric, block.fallingIsGood().contains(metric) ? Good.DOWN : Good.UP, wording));
        }
        return rows;
    }

    private Row row(String metric, Good good, Wording wording) {
        Format format = Headlines.format(metric);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(label(metric, wording), Format.TEXT));
        cells.add(Cell.of(value(metric, Optional.of(spans.elapsed())), format));
        cells.add(Cell.of(value(metric, spans.previous()), format));
        cells.add(change(metric, spans.previous(), good));
        cells.add(Cell.of(value(metric, spans.yearAgo()), format));
        cells.add(change(metric, spans.yearAgo(), good));
        for (BigDecimal value : headlines.series(metric, spans, SERIES)) {
            cells.add(Cell.of(value, format));
        }
        return new Row(Row.Line.DETAIL, cells);
    }

    /** A report for readers of one store keeps from them what is known of the whole shop alone. */
    List<String> told(List<String> metrics) {
        return isOfOneStore
                ? metrics.stream().filter(metric -> !isOfWholeShop(metric)).toList()
                : metrics;
    }

    private String label(String metric, Wording wording) {
        String label = Headlines.label(metric, wording.language());
        return isOfWholeShop(metric) ? label + wording.label("comma") + wording.label("whole_shop") : label;
    }

    /** Whether the report is narrowed and this metric is not. */
    boolean isOfWholeShop(String metric) {
        return headlines.isOfWholeShop(metric);
    }

    Cell change(String metric, Optional<Period> before, Good good) {
        Format format = Headlines.format(metric) == Format.PERCENT ? Format.POINTS : Format.CHANGE;
        return Change.of(value(metric, Optional.of(spans.elapsed())), value(metric, before), format, good);
    }

    @Nullable
    BigDecimal value(String metric, Optional<Period> period) {
        return period.map(p -> headlines.value(metric, p)).orElse(null);
    }
}
