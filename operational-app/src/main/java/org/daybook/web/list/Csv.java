package org.daybook.web.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file for spreadsheets: separated by commas, in UTF-8 with its mark, figures as plain numbers. */
public final class Csv {
    private static final String MARK = "\uFEFF";

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Appendable out;

    /** A file that is put together before it is sent. */
    public Csv() {
        this(new StringBuilder());
    }

    private Csv(Appendable out) {
        this.out = out;
        write(MARK);
    }

    /**
     * Sends a file that is written as it grows. Whoever hangs up ends it.
     *
     * @param name without its ending
     */
    public static void send(HttpServletResponse response, String name, Consumer<Csv> lines) throws IOException {
        response.setContentType(TYPE.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // The response's own writer would swallow that nobody reads any more.
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        lines.accept(new Csv(out));
        out.flush();
    }

    /** Adds a line; what is not known is an empty cell. */
    public Csv add(@Nullable Object... cells) {
        write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
        return this;
    }

    private void write(String text) {
        try {
            out.append(text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * The file as an answer.
     *
     * @param name without its ending
     */
    public ResponseEntity<byte[]> download(String name) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .cacheControl(CacheControl.noStore())
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + ".csv\"";
    }

    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String plain = String.valueOf(cell);
        // A spreadsheet would run a text that begins like a formula.
        String safe = plain.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + plain : plain;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
