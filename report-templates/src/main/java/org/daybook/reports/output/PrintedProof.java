package org.daybook.reports.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.CellText;
import org.daybook.reports.data.Column;
import org.daybook.reports.data.Row;

/** The headlines of the proof page with their badges. */
final class PrintedProof {
    private final Block block;
    private final CellText print;

    PrintedProof(Block block, CellText print) {
        this.block = block;
        this.print = print;
    }

    List<Map<String, ?>> rows() {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (Row row : block.rows()) {
            Map<String, Object> printed = new HashMap<>();
            for (Column column : block.columns()) {
                printed.put(column.id(), print.text(block.cell(row, column.id())));
            }
            boolean isEqual = row.line() == Row.Line.DETAIL;
            printed.put("badge", isEqual ? "BadgeEqual" : "BadgeNot_equal");
            printed.put("bar", isEqual ? "RuleNone" : "BarNot_equal");
            rows.add(printed);
        }
        return rows;
    }
}
