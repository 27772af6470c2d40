package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cent changed in the database by someone with the rights to do it: nothing hides it. */
class BehindTheAppIT {

    private static final String ONE_CENT = "update orders.sale_line set gross_amount = gross_amount + 0.01 where"
            + " (document_id, line_no) = (select document_id, line_no from orders.sale_line"
            + " where sale_kind = 'sale' order by document_id, line_no limit 1)";

    @Test
    void aCentInASaleLine(@TempDir Path directory) throws Exception {
        Shop shop = Prepared.loaded(directory);
        try (Books books = Books.of(shop)) {
            shop.run("check").succeeded();
            withoutGuard(books, "orders.sale_line", ONE_CENT);

            shop.run("check").exitedWith(1);

            // The next full load carries the cent into the warehouse, where it no longer ties to the ledger.
            shop.run("load", "--full").exitedWith(3);
            assertThat(shop.money("select sum(difference) from marts.metric_ties where metric_id = 'net_sales'"))
                    .isEqualByComparingTo(new BigDecimal("0.01"));
            shop.run("check").exitedWith(1);
            Path page = directory.resolve("march.pdf");
            shop.run("report", "monthly-business-review", "--period", "2025-01", "--out", page.toString());
            assertThat(Printed.textOfPdf(page)).containsIgnoringCase("provisional");
        }
    }

    @Test
    void aCentInTheLedger(@TempDir Path directory) throws Exception {
        Shop shop = Prepared.loaded(directory);
        try (Books books = Books.of(shop)) {
            withoutGuard(
                    books,
                    "ledger.posting",
                    "update ledger.posting set amount = amount + 0.01 where (entry_id, leg_no) ="
                            + " (select entry_id, leg_no from ledger.posting order by entry_id, leg_no limit 1)");

            shop.run("check").exitedWith(1);
        }
    }

    private static void withoutGuard(Books books, String table, String change) throws Exception {
        books.execute("alter table " + table + " disable trigger user; " + change + "; alter table " + table
                + " enable trigger user");
    }
}
