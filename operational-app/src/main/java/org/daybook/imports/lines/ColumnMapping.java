package org.daybook.imports.lines;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.imports.faults.ImportText;

/** Which column of the file holds which field. */
public final class ColumnMapping {
    private final Map<SalesField, Integer> columns;
    private final List<String> header;

    private ColumnMapping(Map<SalesField, Integer> columns, List<String> header) {
        this.columns = columns;
        this.header = header;
    }

    /** @throws MappingRefused with the fields or columns that exist */
    public static ColumnMapping of(Map<String, String> stated, List<String> header, ImportText text) {
        List<String> names = header.stream().map(ColumnMapping::tidy).toList();
        Map<SalesField, Integer> columns = new EnumMap<>(SalesField.class);
        stated.forEach((field, column) -> columns.put(field(field, text), column(column, names, text)));
        for (SalesField field : SalesField.values()) {
            if (!columns.containsKey(field) && names.contains(field.fieldName())) {
                columns.put(field, column(field.fieldName(), names, text));
            }
        }
        refuseMissing(columns, names, text);
        return new ColumnMapping(columns, names);
    }

    /** Splits `field=Column,field=Column`; a piece without `=` belongs to the column name before it. */
    public static Map<String, String> parse(List<String> options, ImportText text) {
        Map<String, String> stated = new LinkedHashMap<>();
        String last = null;
        for (String piece :
                options.stream().flatMap(option -> Stream.of(option.split(","))).toList()) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                last = piece.substring(0, equals).strip();
                if (stated.put(last, piece.substring(equals + 1)) != null) {
                    throw new MappingRefused(text.of("mapping.field_twice", last));
                }
            } else if (last == null) {
                throw new MappingRefused(text.of("mapping.syntax", piece));
            } else {
                stated.merge(last, piece, (before, rest) -> before + "," + rest);
            }
        }
        return stated;
    }

    public Optional<Integer> column(SalesField field) {
        return Optional.ofNullable(columns.get(field));
    }

    public boolean has(SalesField field) {
        return columns.containsKey(field);
    }

    public Set<SalesField> fields() {
        return columns.keySet();
    }

    int width() {
        return header.size();
    }

    /** Field and column names, for the user to look at. */
    public Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        columns.forEach((field, column) -> shown.put(field.fieldName(), header.get(column)));
        return shown;
    }

    private static SalesField field(String name, ImportText text) {
        return SalesField.named(name)
                .orElseThrow(() -> new MappingRefused(text.of("mapping.unknown_field", name, fieldNames())));
    }

    private static int column(String name, List<String> header, ImportText text) {
        String wanted = tidy(name);
        int column = header.indexOf(wanted);
        if (column < 0) {
            throw new MappingRefused(text.of("mapping.unknown_column", wanted, String.join(", ", header)));
        }
        if (header.lastIndexOf(wanted) != column) {
            throw new MappingRefused(text.of("mapping.column_twice", wanted));
        }
        return column;
    }

    private static void refuseMissing(Map<SalesField, Integer> columns, List<String> header, ImportText text) {
        String missing = Stream.of(
                        need(columns, SalesField.ORDER_NO),
                        need(columns, SalesField.ORDERED_AT),
                        need(columns, SalesField.SKU, SalesField.PRODUCT_NAME),
                        need(columns, SalesField.QUANTITY),
                        need(columns, SalesField.UNIT_PRICE, SalesField.LINE_AMOUNT))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new MappingRefused(text.of("mapping.missing", missing, String.join(", ", header)));
        }
    }

    private static Optional<String> need(Map<SalesField, Integer> columns, SalesField... anyOf) {
        return Stream.of(anyOf).anyMatch(columns::containsKey)
                ? Optional.empty()
                : Optional.of(Stream.of(anyOf).map(SalesField::fieldName).collect(Collectors.joining("/")));
    }

    private static String fieldNames() {
        return Stream.of(SalesField.values()).map(SalesField::fieldName).collect(Collectors.joining(", "));
    }

    private static String tidy(String column) {
        String stripped = column.strip();
        return stripped.startsWith("\ufeff") ? stripped.substring(1).strip() : stripped;
    }
}
