package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of lines: their class, their amounts, their order, their postings. */
class LinesModuleTest {
    private static final String HEADER = "order_no,ordered_at,sku,quantity,unit_price,discount_amount,unit_cost";
    private static final String LINES = """
            select line_no, sale_kind, quantity, gross_amount, discount_amount, cost_amount
            from orders.sale_line join orders.sales_document using (document_id) order by document_no, line_no
            """;
    private static final String POSTINGS = """
            select business_day, account_id, role, amount from extract.ledger_posting order by 1, 2, 3
            """;

    @TempDir
    Path folder;

    private ImportFixture shop;

    @BeforeEach
    void open() {
        shop = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void classesLinesByPriceThenSign() {
        shop.csv(
                        HEADER,
                        "1,2010-11-15,a,2,1.005,0.01,0.5",
                        "1,2010-11-15,a,-1,3,1,0.5",
                        "1,2010-11-15,b,5,0,,0.5",
                        "1,2010-11-15,b,1,-4.5,0.5,",
                        "1,2010-11-15,c,0,9,,")
                .run();
        assertThat(shop.rows(LINES))
                .containsExactly(
                        "1 sale 2.000 2.01 0.01 1.00",
                        "2 return -1.000 -3.00 1.00 -0.50",
                        "3 adjustment 5.000 0.00 0.00 null",
                        "4 adjustment 1.000 -4.50 0.50 null",
                        "5 sale 0.000 0.00 0.00 null");
        assertThat(shop.rows(POSTINGS))
                .containsExactly(
                        "2010-11-15 3199 null -4.50",
                        "2010-11-15 500101 revenue_goods -2.01",
                        "2010-11-15 500102 revenue_discount 0.01",
                        "2010-11-15 500105 revenue_return 2.00",
                        "2010-11-15 500106 revenue_return 4.00",
                        "2010-11-15 540101 cogs_goods 1.00",
                        "2010-11-15 540101 cogs_return -0.50");
    }

    @Test
    void creditNotesReturnWhateverTheSignOfTheQuantity() {
        shop.csv(
                        HEADER,
                        "C1,2010-11-15,a,-2,3,,1",
                        "C1,2010-11-15,a,1,3,,1",
                        "C1,2010-11-15,a,1,-3,,",
                        "1,2010-11-15,a,9,3,,")
                .creditPrefix("C")
                .run();
        assertThat(shop.rows(LINES))
                .containsExactly(
                        "1 sale 9.000 27.00 0.00 null",
                        "1 return -2.000 -6.00 0.00 -2.00",
                        "2 return 1.000 3.00 0.00 1.00",
                        "3 adjustment 1.000 -3.00 0.00 null");
        assertThat(shop.value("select string_agg(order_no, ',') from orders.sales_order"))
                .isEqualTo("1");
    }

    @Test
    void anOrderIsTheSaleLinesOfItsDocument() {
        shop.csv(
                        HEADER + ",customer_no",
                        "7,2010-11-15 10:30,a,-1,3,,,12",
                        "7,2010-11-15 09:15,b,2,5,1,2,12",
                        "7,2010-11-15 10:30,b,2,5,1,2,12")
                .run();
        assertThat(shop.rows("select line_no, quantity, gross_amount, demand_amount, shipped_amount, cost_amount"
                        + " from orders.order_line order by line_no"))
                .containsExactly("2 2.000 10.00 9.00 9.00 4.00", "3 2.000 10.00 9.00 9.00 4.00");
        assertThat(shop.rows(
                        "select event_kind, cause, line_no, demand_quantity, demand_amount from orders.order_event"))
                .containsExactly("placed import 0 4.000 18.00");
        assertThat(shop.rows(
                        "select payment_state, fulfilment_state, units, committed_amount, total_amount, local_hour,"
                                + " complete_day, event_at at time zone 'UTC', customer_no"
                                + " from orders.sales_order join customers.customer using (customer_id)"))
                .containsExactly("paid completed 4.000 18.00 18.00 9 2010-11-15 2010-11-15 09:15:00.0 12");
        assertThat(shop.rows("select line_no, sale_kind, order_id = 0, order_business_day from extract.sale_line"
                        + " order by line_no"))
                .containsExactly("1 return true null", "2 sale false 2010-11-15", "3 sale false 2010-11-15");
    }

    @Test
    void anAmountCountsAndGivesThePrice() {
        shop.csv(
                        "order_no,ordered_at,sku,quantity,line_amount",
                        "1,2010-11-15,a,3,10",
                        "1,2010-11-15,a,-3,-10",
                        "1,2010-11-15,a,3,-10",
                        "1,2010-11-15,a,0,0",
                        "1,2010-11-15,a,-2,0.004")
                .run();
        assertThat(shop.rows("select sale_kind, gross_amount, unit_price from orders.sale_line order by line_no"))
                .containsExactly(
                        "sale 10.00 3.3333",
                        "return -10.00 3.3333",
                        "adjustment -10.00 -3.3333",
                        "adjustment 0.00 0.0000",
                        "adjustment 0.00 -0.0020");
    }

    @Test
    void takesTheTaxOutOfInclusivePrices() {
        shop.csv(
                        HEADER + ",tax_rate",
                        "1,2010-11-15,a,1,1.99,,,",
                        "1,2010-11-15,a,3,11.30,1.13,,",
                        "1,2010-11-15,a,-1,11.30,1.13,,",
                        "1,2010-11-15,a,1,10.90,,5,9%")
                .inclusive("13%")
                .run();
        assertThat(shop.rows(LINES))
                .containsExactly(
                        "1 sale 1.000 1.76 0.00 null",
                        "2 sale 3.000 30.00 1.00 null",
                        "3 return -1.000 -10.00 1.00 null",
                        "4 sale 1.000 10.00 0.00 5.00");
        assertThat(shop.value("select sum(tax_amount) from orders.sale_line")).isEqualTo("0.00");
        assertThat(shop.value("select unit_price from orders.sale_line where line_no = 2"))
                .isEqualTo("10.0000");
    }

    @Test
    void roundsToTheCurrencysMinorUnit() {
        shop.csv(HEADER, "1,2010-11-15,a,3,0.5,,0.33")
                .currency("JPY")
                .zone("Asia/Tokyo")
                .run();
        assertThat(shop.rows(LINES)).containsExactly("1 sale 3.000 2.00 0.00 1.00");
    }

    @Test
    void aDayWithoutAmountsPostsNothing() {
        shop.csv(HEADER, "1,2010-11-15,a,3,0,,").run();
        assertThat(shop.value("select count(*) from ledger.entry")).isEqualTo("0");
        assertThat(shop.value("select count(*) from orders.sales_document")).isEqualTo("1");
        assertThat(shop.value("select count(*) from orders.sales_order")).isEqualTo("0");
    }
}
