package org.daybook.reports.output;

import java.util.HashMap;
import java.util.Map;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.CellText;
import org.daybook.reports.data.Row;

/** The parts of a strip as the one record that its layout wants: columns sign, label, amount. */
final class PrintedStrip {
    private final Block block;
    private final CellText print;

    PrintedStrip(Block block, CellText print) {
        this.block = block;
        this.print = print;
    }

    Map<String, Object> record() {
        Map<String, Object> record = new HashMap<>();
        for (int i = 0; i < block.rows().size(); i++) {
            Row row = block.rows().get(i);
            record.put("sign_" + i, print.text(block.cell(row, "sign")));
            record.put("label_" + i, print.text(block.cell(row, "label")));
            record.put("amount_" + i, print.text(block.cell(row, "amount")));
            record.put("style_" + i, row.line() == Row.Line.DETAIL ? "StripLabel" : "StripLabelEnd");
        }
        return record;
    }
}
