package org.daybook.pipeline;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sales file of any size from a plain rule, and the sums that must come back at every stop. */
record TinySales(List<Line> lines) {

    static final String HEADER =
            "order_no,ordered_at,sku,product_name,quantity,unit_price,discount_amount,unit_cost,customer_no,store,channel";
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    /** Documents spread evenly over January to May 2025. */
    static TinySales ofDocuments(int count) {
        List<Line> lines = new ArrayList<>();
        for (int document = 0; document < count; document++) {
            for (int place = 0; place <= document % 3; place++) {
                lines.add(Line.of(document, place, FIRST_DAY.plusDays(document * 150L / count)));
            }
        }
        return new TinySales(List.copyOf(lines));
    }

    /** Ten more, after the last of {@link #ofDocuments}. */
    static TinySales tenMore(LocalDate day) {
        List<Line> lines = new ArrayList<>();
        for (int document = 0; document < 10; document++) {
            lines.add(Line.of(7_000_000 + document * 20, 0, day));
        }
        return new TinySales(List.copyOf(lines));
    }

    TinySales with(int index, Line line) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return new TinySales(List.copyOf(changed));
    }

    TinySales in(int year, int month) {
        return new TinySales(lines.stream()
                .filter(line -> line.day.getYear() == year && line.day.getMonthValue() == month)
                .toList());
    }

    long documents() {
        return lines.stream().map(line -> line.store + line.orderNo).distinct().count();
    }

    BigDecimal net() {
        return sum(lines.stream().map(Line::net).toList());
    }

    BigDecimal grossSales() {
        return sum(lines.stream().filter(Line::isSale).map(Line::amount).toList());
    }

    BigDecimal returns() {
        return sum(lines.stream()
                .filter(line -> !line.isSale())
                .map(line -> line.net().negate())
                .toList());
    }

    BigDecimal cost() {
        return sum(lines.stream().map(Line::cost).filter(Objects::nonNull).toList());
    }

    Path writeTo(Path file) throws IOException {
        return writeTo(file, StandardCharsets.UTF_8);
    }

    Path writeTo(Path file, Charset charset) throws IOException {
        String rows = lines.stream().map(Line::csv).collect(Collectors.joining("\n"));
        return Files.writeString(file, HEADER + "\n" + rows + "\n", charset);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** One row of the file. */
    record Line(
            String orderNo,
            LocalDate day,
            String sku,
            String name,
            int quantity,
            BigDecimal price,
            BigDecimal discount,
            @Nullable BigDecimal unitCost,
            String customer,
            String store) {

        static Line of(int document, int place, LocalDate day) {
            boolean isReturn = document % 17 == 16;
            boolean isAdjustment = document % 40 == 39 && place == 0;
            int product = (document * 7 + place * 3) % 40;
            int quantity = 1 + (document + place) % 4;
            BigDecimal price = BigDecimal.valueOf(525 + (product * 1_331L) % 9_700, 2);
            BigDecimal amount = price.multiply(BigDecimal.valueOf(quantity));
            return new Line(
                    (isReturn ? "R" : "T") + (100_000 + document),
                    day,
                    "P%02d".formatted(product),
                    "Thing number " + product,
                    isReturn ? -quantity : quantity,
                    isAdjustment ? new BigDecimal("-4.90") : price,
                    place == 1 && !isAdjustment ? percent(amount, 10) : BigDecimal.ZERO,
                    product % 10 == 0 ? null : percent(price, 60),
                    document % 4 == 3 ? "" : "K%03d".formatted(document * 11 % 60),
                    document % 3 == 0 ? "S1" : "S2");
        }

        boolean isSale() {
            return price.signum() > 0 && quantity > 0;
        }

        BigDecimal amount() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }

        BigDecimal net() {
            BigDecimal size = amount().abs().subtract(discount);
            return amount().signum() < 0 ? size.negate() : size;
        }

        /** Null when unknown; an adjustment has none. */
        @Nullable
        BigDecimal cost() {
            return unitCost == null || price.signum() <= 0 ? null : unitCost.multiply(BigDecimal.valueOf(quantity));
        }

        String csv() {
            String channel = store.equals("S1") ? "counter" : "web";
            String cost = unitCost == null ? "" : unitCost.toPlainString();
            return String.join(
                    ",",
                    orderNo,
                    day + " 10:30:00",
                    sku,
                    name,
                    Integer.toString(quantity),
                    price.toPlainString(),
                    discount.toPlainString(),
                    cost,
                    customer,
                    store,
                    channel);
        }

        Line named(String other) {
            return new Line(orderNo, day, sku, other, quantity, price, discount, unitCost, customer, store);
        }

        Line withDiscount(String other) {
            return new Line(orderNo, day, sku, name, quantity, price, new BigDecimal(other), unitCost, customer, store);
        }

        private static BigDecimal percent(BigDecimal amount, int percent) {
            return amount.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
        }
    }
}
