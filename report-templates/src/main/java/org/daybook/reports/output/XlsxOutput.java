package org.daybook.reports.output;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.Cell;
import org.daybook.reports.data.Column;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.data.Row;
import org.daybook.reports.text.Currencies;
import org.daybook.reports.text.Format;
import org.daybook.reports.text.Wording;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a workbook: one sheet for each block, numbers as numbers. */
public final class XlsxOutput {
    private static final int SHEET_NAME = 31;
    private static final int WIDEST = 60;
    private static final int NUMBER = 16;
    private static final int CHINESE = 0x2E80;

    private XlsxOutput() {}

    public static void write(ReportData data, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Daybook", "1.0");
        Set<String> names = new HashSet<>();
        Wording wording = Wording.of(data.language());
        String money = Currencies.decimals(data.currency()) == 0 ? "#,##0" : "#,##0.00";
        String index = wording.label("report");
        about(workbook.newWorksheet(index), data);
        names.add(index);
        for (Block block : data.blocks()) {
            sheet(workbook.newWorksheet(name(title(block, wording), names)), block, money);
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

    private static String title(Block block, Wording wording) {
        return block.title().isEmpty() ? wording.label("headlines") : block.title();
    }

    /** Excel allows 31 characters, some signs are forbidden, and no name twice. */
    private static String name(String title, Set<String> taken) {
        String wanted = title.replaceAll("[\\[\\]*?:/\\\\']", " ");
        String name = shortened(wanted, SHEET_NAME);
        for (int copy = 2; !taken.add(name); copy++) {
            String number = " " + copy;
            name = shortened(wanted, SHEET_NAME - number.length()) + number;
        }
        return name;
    }

    private static String shortened(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    private static void sheet(Worksheet sheet, Block block, String money) {
        for (int i = 0; i < block.columns().size(); i++) {
            Column column = block.columns().get(i);
            sheet.value(0, i, column.label().isEmpty() ? column.id() : column.label());
            boolean isText = column.format() == Format.TEXT;
            sheet.style(0, i)
                    .bold()
                    .horizontalAlignment(isText ? "left" : "right")
                    .set();
            sheet.width(i, isText ? width(block, i) : Math.max(NUMBER, width(column.label())));
        }
        for (int i = 0; i < block.rows().size(); i++) {
            Row row = block.rows().get(i);
            boolean isSum = row.line() == Row.Line.TOTAL || row.line() == Row.Line.RESULT;
            for (int j = 0; j < row.cells().size(); j++) {
                cell(sheet, i + 1, j, row.cells().get(j), money);
                if (isSum) {
                    sheet.style(i + 1, j).bold().set();
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    /** As wide as the widest text, up to a limit. */
    private static int width(Block block, int column) {
        return block.rows().stream()
                .map(row -> row.cells().get(column).value())
                .filter(Objects::nonNull)
                .mapToInt(value -> width(value.toString()))
                .reduce(width(block.columns().get(column).label()), Math::max);
    }

    /** In the width of a digit, of which a Chinese character takes two. */
    private static int width(String text) {
        int width = text.codePoints().map(c -> c >= CHINESE ? 2 : 1).sum() + 2;
        return Math.min(WIDEST, width);
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell, String money) {
        if (cell.number() != null) {
            sheet.value(row, column, cell.number());
            sheet.style(row, column).format(pattern(cell.format(), money)).set();
        } else if (cell.value() instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell.value() != null) {
            String text = cell.value().toString();
            sheet.value(row, column, text);
            sheet.style(row, column).wrapText(width(text) == WIDEST).set();
        }
    }

    private static String pattern(Format format, String money) {
        return switch (format) {
            case MONEY -> money;
            case COUNT -> "#,##0";
            case QUANTITY -> "#,##0.###";
            case DECIMAL -> "#,##0.0";
            case PERCENT, HUNDREDTHS -> "0.0%";
            case CHANGE, POINTS -> "+0.0%;-0.0%;0.0%";
            case SIGNED -> "+" + money + ";-" + money + ";" + money;
            case TEXT, DATE -> "General";
        };
    }
}
