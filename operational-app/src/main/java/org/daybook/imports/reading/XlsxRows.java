package org.daybook.imports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.imports.reading.UnreadableFile.Reason;
import org.daybook.imports.values.NumberText;
import org.daybook.imports.values.SerialDays;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of a workbook that has any. */
final class XlsxRows implements RowSource {
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> header;

    private XlsxRows(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        Row first = next();
        this.header = first == null ? List.of() : List.of(first.cells());
    }

    static XlsxRows open(Path file) {
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
            XlsxRows rows = null;
            for (Sheet sheet : workbook.getSheets().toList()) {
                rows = new XlsxRows(workbook, sheet);
                if (!rows.header.isEmpty()) {
                    return rows;
                }
            }
            throw new UnreadableFile(Reason.EMPTY, file.toString());
        } catch (IOException | ExcelReaderException | UncheckedIOException notAWorkbook) {
            throw new UnreadableFile(Reason.NO_SPREADSHEET, file.toString());
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public SerialDays serialDays() {
        return workbook.isDate1904() ? SerialDays.FROM_1904 : SerialDays.FROM_1900;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                Row row = row(rows.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException damaged) {
            throw new UnreadableFile(Reason.DAMAGED, String.valueOf(damaged.getMessage()));
        }
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row source) {
        String[] cells = new String[source.getCellCount()];
        BitSet numbers = new BitSet(cells.length);
        for (int i = 0; i < cells.length; i++) {
            Cell cell = source.getCell(i);
            if (cell != null && cell.getValue() instanceof BigDecimal) {
                numbers.set(i);
                cells[i] = plain(cell.getRawValue());
            } else {
                cells[i] = cell == null || cell.getValue() == null ? "" : cell.getText();
            }
        }
        return new Row(source.getRowNum(), cells, numbers);
    }

    /** 489434 is the document number 489434, not 489434.0 or 4.89434E5. */
    private static String plain(String raw) {
        BigDecimal number = NumberText.ofSpreadsheet(raw);
        return number == null
                ? raw
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
