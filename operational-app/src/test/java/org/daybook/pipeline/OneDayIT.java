package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the file to the printed page: one total, the same at every stop. */
class OneDayIT {

    private static final TinySales SALES = Prepared.SALES;
    private static final TinySales MARCH = SALES.in(2025, 3);

    @Test
    void theSameTotalAtEveryStop(@TempDir Path directory) throws Exception {
        Shop shop = Prepared.loaded(directory);

        try (Books books = Books.of(shop)) {
            assertThat(books.net()).isEqualByComparingTo(SALES.net());
            assertThat(books.ledgerNet()).isEqualByComparingTo(SALES.net());
            assertThat(books.count("select count(*) from orders.sale_line"))
                    .isEqualTo(SALES.lines().size());
        }
        assertThat(shop.money("select sum(net_amount) from core.fct_sale_line")).isEqualByComparingTo(SALES.net());
        assertThat(shop.money("select sum(cost_amount) from core.fct_sale_line"))
                .isEqualByComparingTo(SALES.cost());
        assertThat(shop.money("select sum(net_sales) from marts.sales_by_day")).isEqualByComparingTo(SALES.net());
        assertThat(shop.money("select sum(-amount) from fct_ledger_posting where role like 'revenue_%'"))
                .isEqualByComparingTo(SALES.net());
        assertThat(shop.money("select sum(returns) from sales_by_day")).isEqualByComparingTo(SALES.returns());
        theReportsSay(shop, directory, MARCH.net(), MARCH.grossSales());
        shop.run("check").succeeded();
        theSameFileAgainChangesNothing(shop, directory);
        tenMoreDocumentsArrive(shop, directory);
    }

    private static void theReportsSay(Shop shop, Path directory, BigDecimal... amounts) throws Exception {
        for (String format : List.of("csv", "xlsx", "pdf", "html")) {
            Path file = directory.resolve("march." + format);
            shop.run(
                            "report",
                            "monthly-business-review",
                            "--period",
                            "2025-03",
                            "--format",
                            format,
                            "--out",
                            file.toString())
                    .succeeded();
            for (BigDecimal amount : amounts) {
                assertThat(Printed.amounts(file, format)).as(format).contains(amount.stripTrailingZeros());
            }
        }
    }

    private static void theSameFileAgainChangesNothing(Shop shop, Path directory) throws Exception {
        shop.importSales(SALES.writeTo(directory.resolve("again.csv"))).succeeded();
        long release = shop.release();

        shop.run("load").succeeded();

        assertThat(shop.money("select sum(net_amount) from core.fct_sale_line")).isEqualByComparingTo(SALES.net());
        assertThat(shop.release()).isBetween(release, release + 1);
    }

    private static void tenMoreDocumentsArrive(Shop shop, Path directory) throws Exception {
        TinySales more = TinySales.tenMore(TinySales.FIRST_DAY.plusDays(75));
        shop.importSales(more.writeTo(directory.resolve("more.csv"))).succeeded();
        long filesBefore = files(shop, "business_month=2025-01");

        shop.run("load").succeeded();

        assertThat(shop.money("select sum(net_amount) from core.fct_sale_line"))
                .isEqualByComparingTo(SALES.net().add(more.net()));
        assertThat(files(shop, "business_month=2025-01")).as("untouched month").isEqualTo(filesBefore);
        shop.run("check").succeeded();
    }

    /** Of facts only: marts are rebuilt whole. */
    private static long files(Shop shop, String month) throws Exception {
        Path lines = shop.home().resolve("warehouse/data/core/fct_sale_line");
        try (var files = Files.walk(lines)) {
            return files.filter(file ->
                            file.toString().contains(month) && file.toString().endsWith(".parquet"))
                    .count();
        }
    }
}
