package org.daybook.demo.invent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A word list of the demo: rows of plain cells under a header, kept as a resource that anyone can extend. */
record WordList(List<String> columns, List<List<String>> rows) {

    static WordList read(String name) {
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream("/demo/" + name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> lines = reader.lines().map(WordList::cells).toList();
            return new WordList(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("demo word list " + name, e);
        }
    }

    String cell(List<String> row, String column) {
        return row.get(columns.indexOf(column));
    }

    Label label(List<String> row) {
        return new Label(cell(row, "en"), cell(row, "zh_cn"), cell(row, "zh_tw"));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }
}
