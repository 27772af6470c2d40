package org.daybook.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A written history, read back as any reader of CSV would. */
record DemoHistory(DemoTruths truths, List<String> header, List<Row> rows) {

    static DemoHistory read(DemoFiles files) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (Reader reader = open(files.files().get(0));
                var csv = format.parse(reader)) {
            csv.forEach(record -> rows.add(Row.of(record)));
            return new DemoHistory(files.truths(), csv.getHeaderNames(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(Path file) throws IOException {
        return new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
    }

    long sum(ToLongFunction<Row> cents, Predicate<Row> which) {
        return rows.stream().filter(which).mapToLong(cents).sum();
    }

    static Predicate<Row> between(LocalDate from, LocalDate toInclusive) {
        return row -> !row.day.isBefore(from) && !row.day.isAfter(toInclusive);
    }

    /** One line, with what the tests add up, in cents. */
    record Row(
            String document,
            String at,
            LocalDate day,
            String sku,
            String department,
            String brand,
            String customer,
            String store,
            int quantity,
            long price,
            long discount,
            long cost,
            boolean isCosted,
            String campaign) {

        static Row of(CSVRecord line) {
            String at = line.get("ordered_at");
            return new Row(
                    line.get("store") + "/" + line.get("channel") + "/" + line.get("order_no"),
                    at,
                    LocalDate.parse(at.substring(0, 10)),
                    line.get("sku"),
                    line.get("category").replaceAll("/.*", ""),
                    line.get("brand"),
                    line.get("customer_no"),
                    line.get("store"),
                    Integer.parseInt(line.get("quantity")),
                    cents(line.get("unit_price")),
                    cents(line.get("discount_amount")),
                    cents(line.get("unit_cost")),
                    !line.get("unit_cost").isEmpty(),
                    line.get("campaign"));
        }

        private static long cents(String money) {
            return money.isEmpty() ? 0 : new BigDecimal(money).movePointRight(2).longValueExact();
        }

        /** Gross less discount, negative for what came back. */
        long net() {
            return Integer.signum(quantity) * (Math.abs(quantity) * price - discount);
        }

        long profit() {
            return isCosted ? net() - quantity * cost : 0;
        }

        boolean isSale() {
            return quantity > 0;
        }
    }
}
