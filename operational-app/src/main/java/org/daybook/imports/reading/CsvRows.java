package org.daybook.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.daybook.imports.reading.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;

/** The rows of a delimited text file. */
final class CsvRows implements RowSource {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final char delimiter;
    private final List<String> header;

    CsvRows(Reader text, char delimiter) {
        this.reader = parser(delimiter).ofCsvRecord(text);
        this.records = reader.iterator();
        this.delimiter = delimiter;
        Row first = next();
        if (first != null && first.cells()[0].startsWith("sep=")) {
            // Spreadsheets write this line to tell each other the delimiter.
            first = next();
        }
        this.header = first == null ? List.of() : List.of(first.cells());
    }

    static CsvReaderBuilder parser(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                String[] cells = record.getFields().toArray(String[]::new);
                Row row = Row.ofText(record.getStartingLineNumber(), cells);
                if (!row.isBlank()) {
                    refuseSwallowedLines(row);
                    return row;
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException damaged) {
            throw new UnreadableFile(Reason.DAMAGED, String.valueOf(damaged.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A quote that is opened and never closed would silently make one cell of many lines. */
    private void refuseSwallowedLines(Row row) {
        for (String cell : row.cells()) {
            if (cell.indexOf('\n') >= 0 && cell.lines().skip(1).anyMatch(this::looksLikeALine)) {
                throw new UnreadableFile(Reason.BROKEN_QUOTES, String.valueOf(row.line()));
            }
        }
    }

    private boolean looksLikeALine(String text) {
        return header != null
                && header.size() > 2
                && text.chars().filter(c -> c == delimiter).count() == header.size() - 1;
    }
}
