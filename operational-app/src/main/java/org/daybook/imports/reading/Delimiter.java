package org.daybook.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The character between the cells of a text file. */
public enum Delimiter {
    COMMA(',', ","),
    SEMICOLON(';', ";"),
    TAB('\t', "tab"),
    PIPE('|', "|");

    private final char sign;
    private final String label;

    Delimiter(char sign, String label) {
        this.sign = sign;
        this.label = label;
    }

    public static Optional<Delimiter> parse(String text) {
        String wanted = text.equals("\t") ? "tab" : text.strip().toLowerCase(Locale.ROOT);
        for (Delimiter delimiter : values()) {
            if (delimiter.label.equals(wanted)
                    || delimiter.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(delimiter);
            }
        }
        return "\\t".equals(wanted) ? Optional.of(TAB) : Optional.empty();
    }

    public char sign() {
        return sign;
    }

    public String label() {
        return label;
    }

    /** The one that gives most rows as many cells as the header, of these the one with most columns. */
    static Delimiter recognise(String sample) {
        Delimiter best = COMMA;
        double bestScore = 0;
        for (Delimiter delimiter : values()) {
            double score = delimiter.score(sample);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private double score(String sample) {
        try (CsvReader<CsvRecord> reader = CsvRows.parser(sign).ofCsvRecord(sample)) {
            List<CsvRecord> records = reader.stream().limit(200).toList();
            if (records.isEmpty() || records.get(0).getFieldCount() == 1) {
                return 0;
            }
            int columns = records.get(0).getFieldCount();
            // The last record of a sample may be cut.
            List<CsvRecord> whole = records.size() > 2 ? records.subList(0, records.size() - 1) : records;
            double fitting = whole.stream()
                    .filter(record -> record.getFieldCount() == columns)
                    .count();
            return fitting / whole.size() + columns / 10_000.0;
        } catch (CsvParseException | IOException notSeparatedSo) {
            return 0;
        }
    }
}
