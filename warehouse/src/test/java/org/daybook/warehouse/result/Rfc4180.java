package org.daybook.warehouse.result;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parser that knows nothing but RFC 4180, written apart from the writer; an unquoted empty field is a null. */
final class Rfc4180 {
    private final String text;
    private int at;

    private Rfc4180(String text) {
        this.text = text;
    }

    static List<List<@Nullable String>> parse(String text) {
        Rfc4180 parser = new Rfc4180(text);
        List<List<@Nullable String>> lines = new ArrayList<>();
        while (parser.at < text.length()) {
            lines.add(parser.line());
        }
        return lines;
    }

    private List<@Nullable String> line() {
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(field());
        while (text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new IllegalStateException("A line must end with CRLF at " + at);
        }
        at += 2;
        return fields;
    }

    private @Nullable String field() {
        return text.charAt(at) == '"' ? quoted() : bare();
    }

    private @Nullable String bare() {
        int start = at;
        while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return start == at ? null : text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                return value.toString();
            }
        }
    }
}
