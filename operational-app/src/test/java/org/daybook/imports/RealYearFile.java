package org.daybook.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** The real year as its files say it, summed up without any of the product's code. */
record RealYearFile(Path folder) {
    private static final LocalDate REFERENCE_DAY = LocalDate.of(2010, 12, 10);

    /** Each customer as `number recency frequency monetary`. */
    record Customers(List<String> roundedByLine, List<String> unrounded) {}

    Path sales() {
        return folder.resolve("online_retail_II_2009_2010.csv.gz");
    }

    /** Over lines with a customer, positive quantity and price, and not cancelled. */
    Customers customers() throws IOException {
        Map<String, Customer> customers = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text(sales()))) {
            for (NamedCsvRecord line : lines) {
                BigDecimal quantity = new BigDecimal(line.getField("Quantity"));
                BigDecimal price = new BigDecimal(line.getField("UnitPrice"));
                String number = line.getField("CustomerID");
                boolean isCredit = line.getField("InvoiceNo").startsWith("C");
                if (!number.isEmpty() && !isCredit && quantity.signum() > 0 && price.signum() > 0) {
                    customers
                            .computeIfAbsent(number, none -> new Customer())
                            .add(line.getField("InvoiceNo"), line.getField("InvoiceDate"), quantity.multiply(price));
                }
            }
        }
        return new Customers(
                said(customers, customer -> customer.rounded), said(customers, customer -> customer.exact));
    }

    /** The figures that came with the data; their money is the unrounded sum. */
    List<String> expectedRfm() throws IOException {
        try (BufferedReader in = new BufferedReader(text(folder.resolve("rfm_expected.csv.gz")))) {
            return in.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> cells[0] + " " + cells[1] + " " + cells[2] + " " + cents(new BigDecimal(cells[3])))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> said(Map<String, Customer> customers, Function<Customer, BigDecimal> monetary) {
        return customers.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + ChronoUnit.DAYS.between(entry.getValue().last, REFERENCE_DAY) + " "
                        + entry.getValue().documents.size() + " " + cents(monetary.apply(entry.getValue())))
                .toList();
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static Reader text(Path gzipped) throws IOException {
        return new InputStreamReader(new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8);
    }

    private static final class Customer {
        private final Set<String> documents = new HashSet<>();
        private LocalDate last = LocalDate.MIN;
        private BigDecimal exact = BigDecimal.ZERO;
        private BigDecimal rounded = BigDecimal.ZERO;

        private void add(String document, String at, BigDecimal amount) {
            documents.add(document);
            LocalDate day = LocalDate.parse(at.substring(0, 10));
            last = day.isAfter(last) ? day : last;
            exact = exact.add(amount);
            rounded = rounded.add(cents(amount));
        }
    }
}
