package org.daybook.reports.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.Cell;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.data.Row;

/** A report as one long table: block, row (from 1), column, value; numbers with their full precision. */
public final class CsvOutput {
    private static final String DANGEROUS = "=+-@\t\r";

    private CsvOutput() {}

    public static void write(ReportData data, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("block,row,column,value\r\n");
        for (Block block : data.blocks()) {
            for (int i = 0; i < block.rows().size(); i++) {
                Row row = block.rows().get(i);
                for (int j = 0; j < row.cells().size(); j++) {
                    String column = block.columns().get(j).id();
                    writer.write(block.id() + "," + (i + 1) + "," + column + ","
                            + value(row.cells().get(j)) + "\r\n");
                }
            }
        }
        writer.flush();
    }

    private static String value(Cell cell) {
        if (cell.value() == null) {
            return "";
        }
        if (cell.number() != null) {
            return cell.number().toPlainString();
        }
        return quoted(harmless(cell.value().toString()));
    }

    // A text that a spreadsheet would take for a formula is made plain text.
    static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
