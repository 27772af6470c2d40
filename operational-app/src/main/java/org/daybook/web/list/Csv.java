package org.daybook.web.list;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file for spreadsheets: separated by commas, in UTF-8 with its mark, figures as plain numbers. */
public final class Csv {
    private static final String MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(MARK);

    /** Adds a line; what is not known is an empty cell. */
    public Csv add(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /**
     * The file as an answer.
     *
     * @param name without its ending
     */
    public ResponseEntity<byte[]> download(String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .cacheControl(CacheControl.noStore())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
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
