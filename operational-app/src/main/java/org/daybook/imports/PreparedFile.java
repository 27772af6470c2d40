package org.daybook.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.imports.ImportRefused.Cause;
import org.daybook.imports.SalesImportResult.Recognised;
import org.daybook.imports.faults.ImportText;
import org.daybook.imports.lines.ColumnMapping;
import org.daybook.imports.lines.MappingRefused;
import org.daybook.imports.lines.Writing;
import org.daybook.imports.reading.Delimiter;
import org.daybook.imports.reading.RowSource;
import org.daybook.imports.reading.SourceFile;
import org.daybook.imports.reading.UnreadableFile;
import org.daybook.imports.values.DateReader;
import org.daybook.imports.values.DecimalSign;
import org.daybook.imports.values.SerialDays;

/** A file whose encoding, columns and ways of writing are known, so that its lines can be read without guessing. */
record PreparedFile(
        SourceFile source, ColumnMapping mapping, DecimalSign decimal, DateReader dates, SerialDays serialDays) {

    static PreparedFile of(SalesImportRequest request, StatedOptions options, ImportText text) {
        try {
            Map<String, String> stated = ColumnMapping.parse(request.mapping(), text);
            SourceFile source = SourceFile.recognise(request.file(), options.encoding(), options.delimiter());
            try (RowSource rows = source.rows()) {
                if (rows.header().isEmpty()) {
                    throw new UnreadableFile(
                            UnreadableFile.Reason.EMPTY, request.file().toString());
                }
                ColumnMapping mapping = ColumnMapping.of(stated, rows.header(), text);
                Writing writing = Writing.recognise(rows, mapping, options.decimal(), options.dates());
                return clear(source, mapping, writing, rows.serialDays(), text);
            }
        } catch (MappingRefused refused) {
            throw new ImportRefused(Cause.INPUT, String.valueOf(refused.getMessage()));
        } catch (UnreadableFile unreadable) {
            throw refusal(unreadable, text);
        }
    }

    static ImportRefused refusal(UnreadableFile unreadable, ImportText text) {
        String key = "file." + unreadable.reason().name().toLowerCase(Locale.ROOT);
        return new ImportRefused(Cause.INPUT, text.of(key, unreadable.detail()));
    }

    Recognised recognised() {
        return new Recognised(
                source.encoding().map(charset -> charset.name()),
                source.delimiter().map(Delimiter::label),
                decimal.sign(),
                dates.description(),
                mapping.shown());
    }

    private static PreparedFile clear(
            SourceFile source, ColumnMapping mapping, Writing writing, SerialDays serialDays, ImportText text) {
        DecimalSign decimal = Optional.ofNullable(writing.decimal())
                .orElseThrow(() -> new ImportRefused(Cause.INPUT, text.of("decimal.ambiguous", writing.number())));
        DateReader dates = Optional.ofNullable(writing.dates())
                .orElseThrow(() -> new ImportRefused(Cause.INPUT, text.of("dates.ambiguous", writing.date())));
        return new PreparedFile(source, mapping, decimal, dates, serialDays);
    }
}
