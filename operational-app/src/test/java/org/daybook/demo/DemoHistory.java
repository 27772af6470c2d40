package org.daybook.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** What was written, read back: the history as any reader of CSV would, the last months from their events. */
record DemoHistory(DemoTruths truths, List<String> header, List<Row> rows) {

    /** History and live months, as one sequence of lines. */
    static DemoHistory readAll(DemoFiles files) {
        DemoHistory past = read(files);
        List<Row> rows = new ArrayList<>(past.rows());
        rows.addAll(new LiveRows(past.rows()).read(files.events()));
        return new DemoHistory(past.truths(), past.header(), rows);
    }

    static DemoHistory read(DemoFiles files) {
        try (BufferedReader lines = open(files.files().get(0))) {
            List<String> header = cells(lines.readLine());
            List<Row> rows = new ArrayList<>();
            lines.lines().forEach(line -> rows.add(Row.of(header, cells(line))));
            return new DemoHistory(files.truths(), header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    /** Commas inside quotes belong to the cell. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                isQuoted = !isQuoted;
            } else if (letter == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
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

        static Row of(List<String> header, List<String> cells) {
            UnaryOperator<String> line = column -> cells.get(header.indexOf(column));
            String at = line.apply("ordered_at");
            return new Row(
                    line.apply("store") + "/" + line.apply("channel") + "/" + line.apply("order_no"),
                    at,
                    LocalDate.parse(at.substring(0, 10)),
                    line.apply("sku"),
                    line.apply("category").replaceAll("/.*", ""),
                    line.apply("brand"),
                    line.apply("customer_no"),
                    line.apply("store"),
                    Integer.parseInt(line.apply("quantity")),
                    cents(line.apply("unit_price")),
                    cents(line.apply("discount_amount")),
                    cents(line.apply("unit_cost")),
                    !line.apply("unit_cost").isEmpty(),
                    line.apply("campaign"));
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
