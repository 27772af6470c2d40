package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real wholesaler's year, from its file to orders and ledger. Needs the data beside the checkout. */
class RealYearIT {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "online-retail-II-2009-2010")
            .toAbsolutePath()
            .normalize();

    private static final List<String> MONTHS = List.of(
            "2009-12 799847.11",
            "2010-01 624032.89",
            "2010-02 533091.42",
            "2010-03 765848.76",
            "2010-04 590580.43",
            "2010-05 615322.83",
            "2010-06 679786.61",
            "2010-07 575236.36",
            "2010-08 656776.34",
            "2010-09 853650.43",
            "2010-10 1045168.35",
            "2010-11 1422654.64",
            "2010-12 377488.45");

    @TempDir
    Path folder;

    @Test
    void theYearsFiguresComeOutOfDatabaseAndLedger() throws IOException {
        boolean isThere = Files.isDirectory(DATA);
        if (!isThere) {
            System.err.println("SKIPPED RealYearIT: the real year is not at " + DATA);
        }
        assumeThat(isThere).as("the real year is at " + DATA).isTrue();
        RealYearFile file = new RealYearFile(DATA);
        try (ImportFixture shop = new ImportFixture(folder)) {
            ImportFixture.Request year = shop.file(file.sales())
                    .map("order_no=InvoiceNo,sku=StockCode,product_name=Description,quantity=Quantity")
                    .map("ordered_at=InvoiceDate,unit_price=UnitPrice,customer_no=CustomerID,country=Country")
                    .creditPrefix("C");
            SalesImportResult result = year.run();
            assertThat(result.counts()).isEqualTo(new SalesImportResult.Counts(525_461, 28_816, 20_951, 28_816, 0, 0));
            counts(shop);
            months(shop);
            products(shop);
            ledger(shop);
            customers(shop, file);
            String before = shop.footprint();
            assertThat(year.run().counts().skippedDocuments()).isEqualTo(28_816);
            assertThat(shop.footprint()).isEqualTo(before);
        }
    }

    private static void counts(ImportFixture shop) {
        assertThat(shop.rows("select sale_kind, count(*), sum(quantity), sum(gross_amount) from orders.sale_line"
                        + " group by 1 order by 1"))
                .containsExactly(
                        "adjustment 3690 -186469.000 -136552.02",
                        "return 10206 -213418.000 -629855.37",
                        "sale 511565 5831928.000 10305892.01");
        assertThat(shop.value(
                        "select concat_ws(' ', count(*), sum(quantity), sum(gross_amount)) from orders.sale_line"))
                .isEqualTo("525461 5432041.000 9539484.62");
        assertThat(shop.value("""
                select concat_ws(' ', (select count(*) from orders.sales_document), (select count(*) from orders.sales_order),
                    (select count(*) from customers.customer where customer_id > 0),
                    (select count(distinct customer_id) from orders.sales_order where customer_id > 0),
                    (select count(*) from catalog.product))
                """)).isEqualTo("28816 20951 4383 4312 4632");
        assertThat(shop.value("""
                select concat_ws(' ', count(*), sum(committed_amount)) from orders.sales_order where customer_id > 0
                """)).isEqualTo("19213 8832003.26");
    }

    private static void months(ImportFixture shop) {
        assertThat(shop.rows("select to_char(business_day, 'YYYY-MM'), sum(gross_amount) from extract.sale_line"
                        + " group by 1 order by 1"))
                .isEqualTo(MONTHS);
        assertThat(shop.rows("select to_char(business_day, 'YYYY-MM'), -sum(amount) from extract.ledger_posting"
                        + " where role like 'revenue%' group by 1 order by 1"))
                .isEqualTo(MONTHS);
        assertThat(shop.rows("select sale_kind, sum(gross_amount) from extract.sale_line"
                        + " where business_day between '2010-04-01' and '2010-04-30' group by 1 order by 1 desc"))
                .containsExactly("sale 681528.99", "return -37354.20", "adjustment -53594.36");
    }

    private static void products(ImportFixture shop) {
        assertThat(shop.rows(
                        "select sku, sum(gross_amount) from orders.sale_line join catalog.product using (product_id)"
                                + " group by 1 order by 2 desc limit 5"))
                .containsExactly(
                        "22423 163051.46", "85123A 155825.52", "DOT 116401.99", "85099B 88922.48", "84879 72454.12");
    }

    private static void ledger(ImportFixture shop) {
        assertThat(shop.rows("select account_id, sum(amount) from ledger.posting group by 1 order by 1"))
                .containsExactly("3199 9539484.62", "500101 -10305892.01", "500105 629855.37", "500106 136552.02");
        assertThat(shop.rows("select account_id, sum(amount) from extract.ledger_posting"
                        + " where business_day between '2010-04-01' and '2010-04-30' group by 1 order by 1"))
                .containsExactly("3199 590580.43", "500101 -681528.99", "500105 37354.20", "500106 53594.36");
        assertThat(shop.value(
                        "select count(*) from (select from ledger.posting group by entry_id having sum(amount) <> 0)"))
                .isEqualTo("0");
    }

    /** Recency, frequency and monetary value of every customer: to the cent once each line is rounded. */
    private static void customers(ImportFixture shop, RealYearFile file) throws IOException {
        List<String> found = shop.rows("""
                select customer_no, date '2010-12-10' - max(o.business_day) as recency, count(*) as orders,
                    sum(o.committed_amount) as monetary
                from orders.sales_order as o join customers.customer using (customer_id)
                where customer_id > 0 group by customer_no order by customer_no
                """);
        RealYearFile.Customers expected = file.customers();
        assertThat(found).isEqualTo(expected.roundedByLine());
        assertThat(expected.unrounded())
                .as("the file and its expected figures are of one year")
                .isEqualTo(file.expectedRfm());
    }
}
