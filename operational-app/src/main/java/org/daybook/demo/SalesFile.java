package org.daybook.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.daybook.demo.Sale.Line;
import org.daybook.demo.invent.Label;
import org.daybook.demo.invent.Person;
import org.daybook.demo.invent.Product;
import org.jspecify.annotations.Nullable;

/** A sales history as gzipped CSV. Its columns are named as the import's fields, so it needs no mapping. */
final class SalesFile implements AutoCloseable {

    static final List<String> COLUMNS = List.of(
            "order_no",
            "ordered_at",
            "sku",
            "quantity",
            "unit_price",
            "discount_amount",
            "unit_cost",
            "product_name",
            "product_name_en",
            "product_name_zh_cn",
            "product_name_zh_tw",
            "category",
            "category_en",
            "category_zh_cn",
            "category_zh_tw",
            "brand",
            "customer_no",
            "customer_name",
            "email",
            "phone",
            "country",
            "region",
            "city",
            "store",
            "channel",
            "campaign");

    private static final int BUFFER = 1 << 16;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final BufferedWriter out;
    private final int[] numbers = new int[Outlet.values().length];
    private @Nullable LocalDate numberedDay;
    private long documents;
    private long lines;

    SalesFile(Path file) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), BUFFER), StandardCharsets.UTF_8));
        write(COLUMNS);
    }

    void add(List<Sale> sales) throws IOException {
        for (Sale sale : sales) {
            add(sale);
        }
    }

    private void add(Sale sale) throws IOException {
        String orderNo = nextNumber(sale);
        for (Line line : sale.lines()) {
            write(row(orderNo, sale, line));
            lines++;
        }
        documents++;
    }

    long documents() {
        return documents;
    }

    long lines() {
        return lines;
    }

    /** Numbers start again each day at each outlet, like a till's. */
    private String nextNumber(Sale sale) {
        LocalDate day = sale.at().toLocalDate();
        if (!day.equals(numberedDay)) {
            Arrays.fill(numbers, 0);
            numberedDay = day;
        }
        int number = ++numbers[sale.outlet().ordinal()];
        return "%s%s-%s-%03d"
                .formatted(sale.isReturn() ? "R" : "", sale.outlet().store(), DAY.format(day), number);
    }

    private static List<String> row(String orderNo, Sale sale, Line line) {
        Product product = line.product();
        Customer customer = sale.customer();
        Person person = customer == null ? Person.NOBODY : customer.person();
        Label name = product.name();
        Label category = product.category();
        return List.of(
                orderNo,
                TIME.format(sale.at()),
                product.sku(),
                Integer.toString(line.quantity()),
                money(line.priceCents()),
                line.discountCents() == 0 ? "" : money(line.discountCents()),
                line.costCents() == null ? "" : money(line.costCents()),
                name.english(),
                name.english(),
                name.simplified(),
                name.traditional(),
                category.english(),
                category.english(),
                category.simplified(),
                category.traditional(),
                product.brand(),
                customer == null ? "" : customer.code(),
                person.name(),
                person.email(),
                person.phone(),
                person.country(),
                person.region(),
                person.city(),
                sale.outlet().store(),
                sale.outlet().channel(),
                line.campaign() == null ? "" : line.campaign());
    }

    private void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String money(long cents) {
        long fraction = cents % 100;
        return cents / 100 + (fraction < 10 ? ".0" : ".") + fraction;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
