package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.AppContext;
import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.daybook.imports.SalesImportRequest.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worked month, replayed through the services: its journal, stock and sub-ledgers to the cent. */
class CoreMonthModuleTest {
    private final CoreMonth month = CoreMonth.find();
    private final Database database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context = AppContext.start(database);
    private final JdbcClient jdbc = context.getBean(JdbcClient.class);

    @BeforeEach
    void replay() {
        EventsImport.Result result = run(Mode.APPLY);
        assertThat(result.events()).isEqualTo(156);
    }

    @AfterEach
    void stop() {
        context.close();
        database.close();
    }

    @Test
    void everyEntryHasItsLegs() throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode entry : month.expected().path("entries")) {
            List<String> legs = new ArrayList<>();
            for (JsonNode leg : entry.path("lines")) {
                legs.add(leg(leg));
            }
            legs.sort(null);
            expected.add(entry.path("type").asText() + " " + entry.path("date").asText() + " " + legs);
        }
        assertThat(journal()).containsExactlyElementsOf(expected);
    }

    @Test
    void everyPoolMovesAsExpected() throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode move : month.expected().path("stock_moves")) {
            String sign = move.path("kind").asText().equals("out") ? "-" : "";
            expected.add(String.join(
                    " ",
                    move.path("date").asText(),
                    move.path("sku").asText(),
                    move.path("store").asText(),
                    sign + move.path("qty").asText(),
                    sign + move.path("value").asText(),
                    move.path("qty_after").asText(),
                    move.path("value_after").asText()));
        }
        assertThat(jdbc.sql("""
                        select concat_ws(' ', m.business_day, p.sku, l.code, trim_scale(m.quantity), m.value_amount,
                            trim_scale(m.on_hand_after), m.value_after)
                        from stock.movement as m
                        join catalog.product as p using (product_id)
                        join stock.location as l using (location_id)
                        order by m.movement_id
                        """).query(String.class).list()).containsExactlyElementsOf(expected);
    }

    @Test
    void openItemsRemain() throws IOException {
        JsonNode subledgers = month.expected().path("subledgers");
        assertThat(jdbc.sql("""
                        select concat_ws(' ', c.customer_no, r.reference, r.due_day, r.open_amount)
                        from payments.receivable as r
                        join payments.order_account as a using (account_id)
                        join customers.customer as c using (customer_id)
                        where r.open_amount > 0
                        """).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(
                        items(subledgers.path("receivables"), "customer", "ref", "due", "amount"));
    }

    @Test
    void billsAndMoneyOfOrdersRemain() throws IOException {
        JsonNode subledgers = month.expected().path("subledgers");
        assertThat(jdbc.sql("""
                        select concat_ws(' ', supplier_no, bill_no, due_day, open_amount) from payments.bill
                        where open_amount > 0
                        """).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(
                        items(subledgers.path("payables"), "supplier", "bill", "due", "amount"));
        assertThat(money("prepaid_amount"))
                .containsExactlyInAnyOrderElementsOf(items(subledgers.path("prepayments"), "order", "amount"));
        assertThat(money("due_back_amount"))
                .containsExactlyInAnyOrderElementsOf(items(subledgers.path("refunds_payable"), "order", "amount"));
    }

    @Test
    void ordersComeToWhatTheyAreExpectedTo() throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode order : month.expected().path("orders")) {
            expected.add(
                    order.path("order").asText() + " " + order.path("total").asText());
        }
        assertThat(jdbc.sql("select order_no || ' ' || total_amount from orders.sales_order where prices is not null")
                        .query(String.class)
                        .list())
                .containsAll(expected);
    }

    @Test
    void onceMoreChangesNothing() {
        List<String> before = journal();
        EventsImport.Result again = run(Mode.APPLY);
        assertThat(again.fresh()).isZero();
        assertThat(again.entries()).isZero();
        assertThat(journal()).isEqualTo(before);
    }

    @Test
    void theBooksAgreeWithWhatTheyAreMadeOf() {
        for (String view : jdbc.sql("select viewname from pg_views where schemaname = 'integrity'")
                .query(String.class)
                .list()) {
            assertThat(jdbc.sql("select to_jsonb(v)::text from integrity." + view + " as v")
                            .query(String.class)
                            .list())
                    .as(view)
                    .isEmpty();
        }
    }

    private EventsImport.Result run(Mode mode) {
        return context.getBean(EventsImport.class)
                .run(
                        new EventsImport.Request(
                                month.events(), Optional.empty(), Optional.empty(), mode, Locale.ENGLISH),
                        words -> {});
    }

    /** Ours tells output VAT apart by store and channel too, so that tax ties for each of them (ADR 66). */
    private List<String> journal() {
        return jdbc.sql("""
                select concat(e.event_kind, ' ', e.business_day, ' [', string_agg(leg, ', ' order by leg collate "C"), ']')
                from ledger.entry as e
                join lateral (
                    select concat_ws(' ', p.account_id, p.amount, case when p.account_id <> 22210102 then l.code end,
                        case when p.account_id <> 22210102 then c.code end, i.sku, u.customer_no, m.code,
                        coalesce(o.order_no, case when a.order_id is null then a.order_no end),
                        trim_scale(p.tax_rate * 100) || '%', p.reference, p.supplier_no, p.provider) as leg
                    from ledger.posting as p
                    left join stock.location as l on l.location_id = p.store_id
                    left join settings.channel as c on c.channel_id = p.channel_id
                    left join catalog.product as i using (product_id)
                    left join customers.customer as u on u.customer_id = p.customer_id
                    left join promotions.campaign as m using (campaign_id)
                    left join orders.sales_order as o on o.order_id = p.order_id
                    left join payments.order_account as a
                        on p.account_id = 112201 and a.order_id is null and a.order_no = p.reference
                    where p.entry_id = e.entry_id
                ) as legs on true
                group by e.entry_id
                order by e.entry_id
                """).query(String.class).list();
    }

    private static String leg(JsonNode leg) {
        BigDecimal amount = new BigDecimal(leg.path("debit").asText())
                .subtract(new BigDecimal(leg.path("credit").asText()));
        List<String> parts = new ArrayList<>(List.of(leg.path("account").asText(), amount.toPlainString()));
        for (String field : List.of(
                "store", "channel", "product", "customer", "campaign", "order", "tax", "ref", "supplier", "provider")) {
            if (leg.hasNonNull(field) && !leg.path(field).asText().isEmpty()) {
                parts.add(leg.path(field).asText());
            }
        }
        return String.join(" ", parts);
    }

    private List<String> money(String column) {
        return jdbc.sql("select order_no || ' ' || " + column + " from payments.order_account where " + column
                        + " <> 0")
                .query(String.class)
                .list();
    }

    private static List<String> items(JsonNode list, String... fields) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : list) {
            List<String> parts = new ArrayList<>();
            for (String field : fields) {
                parts.add(item.path(field).asText());
            }
            items.add(String.join(" ", parts));
        }
        return items;
    }
}
