package org.daybook.reports.output;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.Cell;
import org.daybook.reports.data.Column;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.data.Row;
import org.daybook.reports.text.Format;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a workbook: one sheet for each block, numbers as numbers. */
public final class XlsxOutput {
    private static final int SHEET_NAME = 31;
    private static final String INDEX = "report";

    private XlsxOutput() {}

    public static void write(ReportData data, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Daybook", "1.0");
        Set<String> names = new HashSet<>();
        about(workbook.newWorksheet(INDEX), data);
        names.add(INDEX);
        for (Block block : data.blocks()) {
            sheet(workbook.newWorksheet(name(block, names)), block);
        }
        workbook.finish();
    }

    private static void about(Worksheet sheet, ReportData data) {
        int row = 0;
        for (String line : new String[] {data.title(), data.period(), data.scope(), data.footer()}) {
            sheet.value(row++, 0, line);
        }
        if (data.stamp() != null) {
            sheet.value(row, 0, data.stamp().title() + ": " + data.stamp().first());
        }
        sheet.style(0, 0).bold().set();
    }

    /** Excel allows 31 characters, some signs are forbidden, and no name twice. */
    private static String name(Block block, Set<String> taken) {
        String wanted = (block.title().isEmpty() ? block.id() : block.title()).replaceAll("[\\[\\]*?:/\\\\']", " ");
        String name = wanted.length() > SHEET_NAME ? wanted.substring(0, SHEET_NAME) : wanted;
        if (!taken.add(name)) {
            name = block.id().length() > SHEET_NAME ? block.id().substring(0, SHEET_NAME) : block.id();
            taken.add(name);
        }
        return name;
    }

    private static void sheet(Worksheet sheet, Block block) {
        for (int i = 0; i < block.columns().size(); i++) {
            Column column = block.columns().get(i);
            sheet.value(0, i, column.label().isEmpty() ? column.id() : column.label());
            sheet.style(0, i).bold().set();
            sheet.width(i, column.format() == Format.TEXT ? 28 : 16);
        }
        for (int i = 0; i < block.rows().size(); i++) {
            Row row = block.rows().get(i);
            for (int j = 0; j < row.cells().size(); j++) {
                cell(sheet, i + 1, j, row.cells().get(j), row.line() == Row.Line.TOTAL);
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell, boolean isTotal) {
        if (cell.number() != null) {
            sheet.value(row, column, cell.number());
            sheet.style(row, column).format(pattern(cell.format())).set();
        } else if (cell.value() instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell.value() != null) {
            sheet.value(row, column, cell.value().toString());
        }
        if (isTotal) {
            sheet.style(row, column).bold().set();
        }
    }

    private static String pattern(Format format) {
        return switch (format) {
            case MONEY -> "#,##0.00";
            case COUNT -> "#,##0";
            case QUANTITY -> "#,##0.###";
            case DECIMAL -> "#,##0.0";
            case PERCENT, HUNDREDTHS -> "0.0%";
            case CHANGE, POINTS -> "+0.0%;-0.0%;0.0%";
            case SIGNED -> "+#,##0.00;-#,##0.00;0.00";
            case TEXT, DATE -> "General";
        };
    }
}
