package org.daybook.reporting.issues;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reports.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * Two issues side by side.
 *
 * @param same how many values are equal
 * @param differences in the order of the first
 */
public record Comparison(int same, List<Difference> differences) {

    /**
     * A value that differs; null where one of them has none.
     *
     * @param row its number in the block, from 1
     * @param name what the row begins with, nothing if that is what differs
     */
    public record Difference(
            String block,
            String row,
            String name,
            String column,
            @Nullable String first,
            @Nullable String second) {}

    private record Place(String block, String row, String column, int turn) {

        Place ofRow() {
            return new Place(block, row, "", turn);
        }
    }

    private record Names(
            Map<Place, String> left,
            Map<Place, Place> leftRows,
            Map<Place, String> right,
            Map<Place, Place> rightRows) {

        Difference difference(Place place) {
            return new Difference(
                    place.block(), place.row(), name(place), place.column(), left.get(place), right.get(place));
        }

        /** Rows are compared by their number: where another one stands there, both are named. */
        private String name(Place place) {
            return Stream.of(name(place, left, leftRows), name(place, right, rightRows))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" / "));
        }

        private static String name(Place place, Map<Place, String> values, Map<Place, Place> rows) {
            Place named = rows.get(place.ofRow());
            return named == null || named.equals(place) ? "" : values.getOrDefault(named, "");
        }
    }

    public Comparison {
        differences = List.copyOf(differences);
    }

    /** Compares all values of two issues, as their CSV has them. */
    public static Comparison of(ReportIssues issues, IssueRow first, IssueRow second) {
        return of(
                new String(issues.as(first, ReportFormat.CSV), StandardCharsets.UTF_8),
                new String(issues.as(second, ReportFormat.CSV), StandardCharsets.UTF_8));
    }

    static Comparison of(String first, String second) {
        Map<Place, String> left = values(first);
        Map<Place, String> right = values(second);
        Names names = new Names(left, rows(left), right, rows(right));
        List<Difference> differences = new ArrayList<>();
        left.forEach((place, value) -> {
            if (!Objects.equals(value, right.get(place))) {
                differences.add(names.difference(place));
            }
        });
        right.keySet().stream()
                .filter(place -> !left.containsKey(place))
                .forEach(place -> differences.add(names.difference(place)));
        int all = left.size()
                + (int) right.keySet().stream()
                        .filter(place -> !left.containsKey(place))
                        .count();
        return new Comparison(all - differences.size(), differences);
    }

    /** The place in each row that names it: its first text, or its first value where it has none. */
    private static Map<Place, Place> rows(Map<Place, String> values) {
        Map<Place, Place> rows = new HashMap<>();
        Set<Place> named = new HashSet<>();
        values.forEach((place, value) -> {
            rows.putIfAbsent(place.ofRow(), place);
            if (value.chars().anyMatch(Character::isLetter) && named.add(place.ofRow())) {
                rows.put(place.ofRow(), place);
            }
        });
        return rows;
    }

    /** Rows of the same name are told apart by their turn. */
    private static Map<Place, String> values(String csv) {
        Map<Place, String> values = new LinkedHashMap<>();
        Map<Place, Integer> turns = new HashMap<>();
        for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(csv)) {
            Place first = new Place(line.getField("block"), line.getField("row"), line.getField("column"), 0);
            int turn = turns.merge(first, 1, Integer::sum) - 1;
            values.put(new Place(first.block(), first.row(), first.column(), turn), line.getField("value"));
        }
        return values;
    }
}
