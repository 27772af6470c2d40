package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Whatever lines a file has, what the database sums up is what the ledger says, per day, store and channel. */
class LedgerAgreesPropertyTest {
    private static final String DIFFERENCES = """
            with lines as (
                select business_day, store_id, channel_id,
                    sum(case when sale_kind = 'sale' then gross_amount - discount_amount
                        else sign(gross_amount) * (abs(gross_amount) - discount_amount) end) as net,
                    sum(cost_amount) as cost
                from extract.sale_line group by 1, 2, 3
            ), posted as (
                select business_day, store_id, channel_id,
                    -sum(amount) filter (where role like 'revenue%') as net,
                    sum(amount) filter (where role like 'cogs%') as cost
                from extract.ledger_posting where role is not null group by 1, 2, 3
            )
            select business_day from lines full join posted using (business_day, store_id, channel_id)
            where coalesce(lines.net, 0) <> coalesce(posted.net, 0) or coalesce(lines.cost, 0) <> coalesce(posted.cost, 0)
            """;

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void databaseAndLedgerAgree(@ForAll("lines") @Size(min = 1, max = 60) List<String> lines) throws Exception {
        Path folder = Files.createTempDirectory("ledger-agrees");
        try (ImportFixture shop = new ImportFixture(folder)) {
            List<String> file = new ArrayList<>(List.of(
                    "order_no,ordered_at,sku,quantity,unit_price,discount_amount,unit_cost,store,channel,campaign"));
            file.addAll(lines);
            shop.csv(file.toArray(String[]::new)).creditPrefix("C").decimal(".").run();
            assertThat(shop.rows(DIFFERENCES)).isEmpty();
            assertThat(shop.value("select count(*) from orders.sale_line")).isEqualTo(String.valueOf(lines.size()));
            assertThat(shop.value("select count(*) from ledger.entry where entry_id not in (select entry_id"
                            + " from ledger.posting group by entry_id having sum(amount) = 0)"))
                    .isEqualTo("0");
            assertThat(shop.value(
                            "select count(*) from orders.order_line l full join orders.sale_line s on s.sale_kind ="
                                    + " 'sale' and l.line_no = s.line_no and l.order_id = (select order_id from"
                                    + " orders.sales_document d where d.document_id = s.document_id)"
                                    + " where l.order_id is null and s.sale_kind = 'sale' or s.document_id is null"))
                    .isEqualTo("0");
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> number = Arbitraries.of("1", "2", "3", "C4", "C5");
        Arbitrary<String> day = Arbitraries.of("2010-11-15", "2010-11-16 23:59:59", "2010-11-17 00:00:00");
        Arbitrary<String> quantity = Arbitraries.of("-3", "-1", "0", "1", "2.5", "7", "0.001");
        Arbitrary<String> price = Arbitraries.of("-12.345", "-1", "0", "0.005", "1.99", "1234567.89", "3.3333");
        Arbitrary<String> cost = Arbitraries.of("", "0", "0.333333", "17");
        Arbitrary<String> places = Arbitraries.of(",,", "S2,web,", ",web,SPRING", "S3,,AUTUMN");
        return Combinators.combine(
                        number, day, quantity, price, Arbitraries.integers().between(0, 100), cost, places)
                .as((no, at, count, each, off, unitCost, place) -> String.join(
                        ",", no, at, "p" + off % 5, count, each, discount(count, each, off), unitCost, place))
                .list();
    }

    private static String discount(String quantity, String price, int percent) {
        return new BigDecimal(quantity)
                .multiply(new BigDecimal(price))
                .abs()
                .multiply(BigDecimal.valueOf(percent).movePointLeft(2))
                .setScale(2, RoundingMode.DOWN)
                .toPlainString();
    }
}
