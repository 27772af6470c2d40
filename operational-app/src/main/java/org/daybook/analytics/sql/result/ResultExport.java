package org.daybook.analytics.sql.result;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.settings.Gate;
import org.daybook.warehouse.result.ParquetSink;
import org.daybook.web.list.Csv;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends results as files: what the run gave, without running it again. */
@Component
public class ResultExport {
    private static final int PARQUET_MEGABYTES = 256;

    /** Who writes Parquet needs a DuckDB. */
    private final Gate writers = new Gate(1, 4);

    /** The forms of a file. */
    public enum Format {
        CSV("text/csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PARQUET("application/vnd.apache.parquet");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> find(String code) {
            return List.of(values()).stream()
                    .filter(format -> format.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * Sends a whole result.
     *
     * @param name without its ending
     */
    public void send(ResultFile result, Format format, String name, HttpServletResponse response) throws IOException {
        if (format == Format.CSV) {
            Csv.send(response, name, csv -> lines(result, csv));
            return;
        }
        if (format == Format.PARQUET) {
            parquet(result, name, response);
            return;
        }
        describe(response, format, name);
        try (XlsxSink sink = new XlsxSink(response.getOutputStream())) {
            result.into(sink);
        }
    }

    private static void describe(HttpServletResponse response, Format format, String name) {
        response.setContentType(format.type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.code() + '"');
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    private static void lines(ResultFile result, Csv csv) {
        try {
            result.into(new CsvLines(csv));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void parquet(ResultFile result, String name, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile(result.file().getParent(), "export", ".parquet");
        try {
            writers.through(() -> written(result, file));
            describe(response, Format.PARQUET, name);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Path written(ResultFile result, Path file) {
        try (ParquetSink sink = new ParquetSink(file, PARQUET_MEGABYTES)) {
            result.into(sink);
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
