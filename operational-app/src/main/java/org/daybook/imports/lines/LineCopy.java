package org.daybook.imports.lines;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines in the text format of COPY, collected until they are worth sending. */
public final class LineCopy {
    private static final int WORTH_SENDING = 1 << 16;
    private static final List<SalesField> TEXTS = Arrays.stream(SalesField.values())
            .filter(field -> field.content() == SalesField.Content.TEXT)
            .toList();

    private final StringBuilder buffer = new StringBuilder(WORTH_SENDING + 1024);
    private long seq;

    /** The columns in the order in which they are written. */
    public static String columns() {
        return Stream.of(
                        Stream.of("seq", "line", "is_faulty"),
                        TEXTS.stream().map(SalesField::fieldName),
                        Stream.of("event_at", "business_day", "sale_kind", "quantity", "unit_price", "gross_amount"),
                        Stream.of("discount_amount", "unit_cost", "cost_amount"))
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", "));
    }

    public void add(StagedLine line) {
        buffer.append(seq++).append('\t').append(line.line()).append('\t').append(line.isFaulty());
        for (SalesField field : TEXTS) {
            text(line.texts().get(field));
        }
        value(line.eventAt());
        value(line.businessDay());
        amounts(line.amounts());
        buffer.append('\n');
    }

    public boolean isWorthSending() {
        return buffer.length() >= WORTH_SENDING;
    }

    public byte[] drain() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        return bytes;
    }

    private void amounts(@Nullable LineAmounts amounts) {
        if (amounts == null) {
            buffer.append("\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N");
            return;
        }
        value(amounts.kind().code());
        number(amounts.quantity());
        number(amounts.storedUnitPrice());
        number(amounts.gross().amount());
        number(amounts.discount().amount());
        number(amounts.unitCost());
        number(amounts.cost() == null ? null : amounts.cost().amount());
    }

    private void number(@Nullable BigDecimal number) {
        value(number == null ? null : number.toPlainString());
    }

    private void value(@Nullable Object value) {
        buffer.append('\t').append(value == null ? "\\N" : value);
    }

    private void text(@Nullable String text) {
        buffer.append('\t');
        if (text == null) {
            buffer.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }
}
