package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The order list as a file, with more orders than anybody looks at. */
@TestInstance(Lifecycle.PER_CLASS)
class OrderExportTest {
    private static final int MORE = 25_001;
    /** Many of one moment and of one total. */
    private static final String ADD = """
            insert into orders.sales_order (order_no, store_id, channel_id, customer_id, business_day, event_at,
                local_hour, currency, payment_state, fulfilment_state, complete_day, units, committed_amount,
                total_amount)
            select 'H-' || n, store_id, channel_id, customer_id, date '2026-03-01' - mod(n, 7),
                timestamptz '2026-03-01 10:00:00+08' + mod(n, 5) * interval '1 microsecond', 10, currency, 'paid',
                'completed', business_day, 1, mod(n, 11), mod(n, 11)
            from orders.sales_order, generate_series(1, %s) as n
            where order_no = 'O1'
            """;

    private PageShop shop;
    private Visitor owner;

    @BeforeAll
    void open() {
        shop = new PageShop();
        shop.run(ADD.formatted(MORE));
        owner = new Visitor(shop.address()).signIn("owner");
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void holdsAllThatTheListShowsInItsSequence() {
        for (String sort : List.of("-placed", "placed", "total", "-total")) {
            List<String> lines = export("/orders/export?sort=" + sort);
            assertThat(lines).as(sort).hasSize(1 + 5 + MORE).doesNotHaveDuplicates();
            assertThat(lines.get(0)).startsWith("\uFEFForder_no,business_day,");
            assertThat(numbers(lines.subList(1, lines.size()))).as(sort).isEqualTo(shop.value(sequence(sort)));
        }
        assertThat(export("/orders/export?from=2026-03-02&to=2026-03-14&view=unpaid"))
                .hasSizeBetween(2, 6);
    }

    /** Half a file is not taken for a whole one. */
    @Test
    void breaksOffWhenItCannotGoOn() {
        assertThatThrownBy(() -> {
                    try (BufferedReader file = owner.open("/orders/export")) {
                        file.readLine();
                        shop.run("alter table orders.sales_order rename to away");
                        file.lines().forEach(line -> assertThat(line).doesNotContain("<"));
                    } finally {
                        shop.run("alter table orders.away rename to sales_order");
                    }
                })
                .hasRootCauseInstanceOf(IOException.class);
    }

    private List<String> export(String path) {
        return owner.get(path).body().lines().toList();
    }

    private static String numbers(List<String> lines) {
        return lines.stream().map(line -> line.substring(0, line.indexOf(','))).collect(Collectors.joining(" "));
    }

    private static String sequence(String sort) {
        String way = sort.startsWith("-") ? " desc" : "";
        String key = sort.endsWith("total") ? "total_amount" : "business_day" + way + ", event_at";
        return "select string_agg(order_no, ' ' order by " + key + way + ", order_id" + way
                + ") from orders.sales_order";
    }
}
