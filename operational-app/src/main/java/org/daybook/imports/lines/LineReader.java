package org.daybook.imports.lines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.daybook.imports.faults.FaultLog;
import org.daybook.imports.lines.SalesField.Content;
import org.daybook.imports.reading.Row;
import org.daybook.imports.values.Moment;
import org.jspecify.annotations.Nullable;

/** Reads rows into lines; every fault is logged, and a line that has one is marked faulty. */
public final class LineReader {
    private final ColumnMapping mapping;
    private final LineRules rules;
    private final FaultLog faults;
    private final Cells cells;
    private final AmountReader amounts;
    private final SalesField[] textFields;
    private String lastDate = "";
    private @Nullable Placed lastPlaced;

    public LineReader(ColumnMapping mapping, LineRules rules, FaultLog faults) {
        this.mapping = mapping;
        this.rules = rules;
        this.faults = faults;
        this.cells = new Cells(mapping, rules.decimal(), faults);
        this.amounts = new AmountReader(cells, rules, faults);
        this.textFields = mapping.fields().stream()
                .filter(field -> field.content() == Content.TEXT)
                .toArray(SalesField[]::new);
    }

    public StagedLine read(Row row) {
        long before = faults.count();
        refuseExtraCells(row);
        Map<SalesField, String> texts = texts(row);
        Placed placed = placed(row);
        String orderNo = texts.get(SalesField.ORDER_NO);
        LineAmounts worth = amounts.read(row, orderNo != null && rules.isCreditNote(orderNo));
        return new StagedLine(
                row.line(),
                faults.count() > before,
                texts,
                placed == null ? null : placed.at(),
                placed == null ? null : placed.day(),
                worth);
    }

    private record Placed(Instant at, LocalDate day) {}

    /** A delimiter inside a text without quotes shifts all cells behind it. */
    private void refuseExtraCells(Row row) {
        for (int i = mapping.width(); i < row.cells().length; i++) {
            if (!row.cells()[i].isBlank()) {
                faults.add(row.line(), "", "extra_cells", row.cells().length, mapping.width());
                return;
            }
        }
    }

    private Map<SalesField, String> texts(Row row) {
        Map<SalesField, String> texts = new EnumMap<>(SalesField.class);
        for (SalesField field : textFields) {
            String text = cells.text(row, field);
            if (text != null) {
                texts.put(field, text);
            }
        }
        texts.putIfAbsent(SalesField.STORE, rules.store());
        texts.putIfAbsent(SalesField.CHANNEL, rules.channel());
        String name = texts.get(SalesField.PRODUCT_NAME);
        if (!cells.has(SalesField.SKU) && name != null && !cells.isTooLong(row, SalesField.PRODUCT_NAME)) {
            texts.put(SalesField.SKU, name);
        }
        requireText(row, texts, SalesField.ORDER_NO);
        requireText(row, texts, SalesField.SKU);
        return texts;
    }

    private void requireText(Row row, Map<SalesField, String> texts, SalesField field) {
        SalesField column = cells.has(field) ? field : SalesField.PRODUCT_NAME;
        if (!texts.containsKey(field) && cells.isBlank(row, column)) {
            cells.missing(row, column);
        }
    }

    /** The lines of a document mostly share their time, so the last one is remembered. */
    private @Nullable Placed placed(Row row) {
        String raw = cells.raw(row, SalesField.ORDERED_AT);
        if (raw.isBlank()) {
            cells.missing(row, SalesField.ORDERED_AT);
            return null;
        }
        if (lastPlaced != null && raw.equals(lastDate)) {
            return lastPlaced;
        }
        Moment moment = cells.isNumberCell(row, SalesField.ORDERED_AT)
                ? rules.serialDays().parse(raw)
                : rules.dates().parse(raw);
        if (moment == null) {
            faults.add(
                    row.line(),
                    SalesField.ORDERED_AT.fieldName(),
                    "date",
                    raw,
                    rules.dates().description());
            return null;
        }
        lastDate = raw;
        lastPlaced = place(moment);
        return lastPlaced;
    }

    private Placed place(Moment moment) {
        LocalTime time = moment.time();
        if (time == null) {
            return new Placed(rules.clock().startOf(moment.day()), moment.day());
        }
        ZoneId zone = moment.zone() == null ? rules.zone() : moment.zone();
        // A time that the clocks skipped in spring moves on by the gap, as java.time does.
        Instant at = moment.day().atTime(time).atZone(zone).toInstant().truncatedTo(ChronoUnit.MICROS);
        return new Placed(at, rules.clock().dayOf(at));
    }
}
