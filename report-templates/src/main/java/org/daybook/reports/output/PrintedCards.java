package org.daybook.reports.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reports.chart.Sparkline;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.BlockMaker;
import org.daybook.reports.data.Cell;
import org.daybook.reports.data.CellText;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.data.Row;
import org.daybook.reports.data.Stamp;

/** All cards of a block as the one record that their layout wants. */
final class PrintedCards {
    private static final double SIZE = 8;
    private static final int SERIES = 6;

    private static final String DIAMOND = "<style forecolor=\"#5B2A86\" size=\"10\">\u00a0◆</style>";
    private static final String MARK = " ¹";
    private static final int NARROW = 5;

    private final Block block;
    private final List<String> metrics;
    private final CellText print;
    private final String previous;
    private final String yearAgo;
    private final boolean isToDate;
    private final Set<String> provisional;

    PrintedCards(Block block, List<String> metrics, CellText print, ReportData data) {
        this.block = block;
        this.metrics = metrics;
        this.print = print;
        this.previous = data.previous();
        this.yearAgo = data.yearAgo();
        Stamp stamp = data.stamp();
        this.isToDate = stamp != null && stamp.kind() == Stamp.Kind.TO_DATE;
        this.provisional = stamp == null ? Set.of() : stamp.metrics();
    }

    Map<String, Object> record() {
        Map<String, Object> record = new HashMap<>();
        record.put("note", block.note().isEmpty() ? null : MARK.strip() + " " + block.note());
        for (int i = 0; i < block.rows().size(); i++) {
            Row row = block.rows().get(i);
            record.put("label_" + i, label(i, row));
            boolean isProvisional = provisional.contains(metrics.get(i));
            record.put("rule_" + i, isProvisional ? "RuleProvisional" : "Rule");
            record.put(
                    "value_" + i, StyledText.escape(print.text(row.cells().get(1))) + (isProvisional ? DIAMOND : ""));
            change(record, "", i, row.cells().get(3), narrow(previous));
            change(record, "2", i, row.cells().get(5), narrow(yearAgo));
            record.put("spark_" + i, new Sparkline(series(row), isToDate));
        }
        return record;
    }

    // Five cards in a row leave no room for 较去年同月 beside a difference in 百分点, nor for "week before".
    private String narrow(String compared) {
        return metrics.size() == NARROW
                ? compared.replaceAll("(?<=年)同[月期季週周]$", "").replaceAll("^\\w+ before$", "before")
                : compared;
    }

    private String label(int index, Row row) {
        boolean isMarked = !block.note().isEmpty() && BlockMaker.PROFITS.contains(metrics.get(index));
        return row.cells().get(0).value() + (isMarked ? MARK : "");
    }

    private void change(Map<String, Object> record, String which, int index, Cell cell, String compared) {
        record.put("change" + which + "_" + index, StyledText.change(cell, print, SIZE));
        record.put(
                "style" + which + "_" + index,
                switch (cell.tone()) {
                    case GOOD -> "CardGood";
                    case BAD -> "CardBad";
                    case NEUTRAL -> "CardNeutral";
                    case NONE -> "CardNone";
                });
        record.put("compared" + which + "_" + index, compared);
    }

    private static List<Double> series(Row row) {
        List<Double> series = new ArrayList<>();
        for (Cell cell : row.cells().subList(SERIES, row.cells().size())) {
            series.add(cell.number() == null ? Double.NaN : cell.number().doubleValue());
        }
        return series;
    }
}
