package org.daybook.reports.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reports.definition.ColumnDefinition;
import org.daybook.reports.definition.Good;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.rows.LazyList;
import org.daybook.reports.text.Figures;
import org.daybook.reports.text.Format;
import org.jspecify.annotations.Nullable;

/** Turns a query's rows into cells: values as they are, changes, shares and ratios from the row's own sums. */
final class BlockRows {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

    /** Where a row is printed in a form of its own, as one metric among others is. */
    static final String OWN_FORMAT = "format";

    private final ReportDefinition report;
    private final Labels labels;
    private final Figures figures;

    BlockRows(ReportDefinition report, Labels labels, Figures figures) {
        this.report = report;
        this.labels = labels;
        this.figures = figures;
    }

    List<Row> of(List<ColumnDefinition> columns, List<Map<String, @Nullable Object>> found) {
        Optional<Map<String, @Nullable Object>> total =
                found.stream().filter(row -> line(row) == Row.Line.TOTAL).findFirst();
        return LazyList.of(found, values -> row(columns, values, total.orElse(Map.of())));
    }

    private Row row(
            List<ColumnDefinition> columns, Map<String, @Nullable Object> values, Map<String, @Nullable Object> total) {
        List<Cell> cells = new ArrayList<>();
        for (ColumnDefinition column : columns) {
            cells.add(cell(column, values, total));
        }
        return new Row(line(values), cells);
    }

    private Cell cell(ColumnDefinition column, Map<String, @Nullable Object> row, Map<String, @Nullable Object> total) {
        Format format = labels.format(column);
        if (!column.change().isEmpty()) {
            BigDecimal now = number(row, column.change().get(0));
            BigDecimal before = number(row, column.change().get(1));
            return Change.of(now, before, format, good(column, row));
        }
        if (column.shareOf() != null) {
            return Cell.of(Change.ratio(number(row, column.shareOf()), number(total, column.shareOf())), format);
        }
        if (!column.ratio().isEmpty()) {
            BigDecimal part = number(row, column.ratio().get(0));
            return Cell.of(Change.ratio(part, number(row, column.ratio().get(1))), format);
        }
        boolean isOwn = column.labels() == null && row.get(OWN_FORMAT) instanceof Format;
        return Cell.of(value(column, row), isOwn ? (Format) Objects.requireNonNull(row.get(OWN_FORMAT)) : format);
    }

    private @Nullable Object value(ColumnDefinition column, Map<String, @Nullable Object> row) {
        Object value = row.get(column.id());
        if (value == null && format(column) == Format.TEXT) {
            return "";
        }
        if (column.labels() != null && value != null) {
            return report.label(column.labels(), value.toString())
                    .<Object>map(label -> filled(labels.text(label), row))
                    .orElse(value);
        }
        return value;
    }

    /** Fills {column} and {column:format} in a label by the row's own values. */
    private String filled(String template, Map<String, @Nullable Object> row) {
        return PLACE.matcher(template).replaceAll(found -> {
            String format = found.group(2) == null ? "text" : found.group(2);
            Object value = row.get(found.group(1));
            return Matcher.quoteReplacement(figures.print(value, Format.valueOf(format.toUpperCase(Locale.ROOT))));
        });
    }

    private Format format(ColumnDefinition column) {
        return labels.format(column);
    }

    private static Good good(ColumnDefinition column, Map<String, @Nullable Object> row) {
        if (column.good() != Good.ROW) {
            return column.good();
        }
        Object said = row.getOrDefault("good_" + column.id(), row.get("good"));
        return Good.valueOf(Objects.requireNonNullElse(said, "none").toString().toUpperCase(Locale.ROOT));
    }

    private static Row.Line line(Map<String, @Nullable Object> row) {
        Object line = row.get("line");
        return line == null ? Row.Line.DETAIL : Row.Line.valueOf(line.toString().toUpperCase(Locale.ROOT));
    }

    static @Nullable BigDecimal number(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : new BigDecimal(value.toString());
    }
}
