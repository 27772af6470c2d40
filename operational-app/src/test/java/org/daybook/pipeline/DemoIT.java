package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo shop by the real program: every proof holds, and each page of orders has something to look at. */
class DemoIT {
    @TempDir
    Path directory;

    @Test
    void ordersOfEveryStateAndAllChecksGreen() throws Exception {
        Shop shop = new Shop(directory.resolve("home"));
        shop.run("demo", "--no-start").succeeded();

        shop.run("check").succeeded();
        assertThat(shop.value("select count(*) from core.fct_sale_line where net_amount is null"))
                .isEqualTo("0");
        try (Books books = Books.of(shop)) {
            assertThat(books.count(orders("count(distinct payment_state)"))).isGreaterThanOrEqualTo(5);
            for (String state : new String[] {"placed", "part_shipped", "shipped", "cancelled"}) {
                assertThat(books.count(orders("count(*) filter (where fulfilment_state = '" + state + "')")))
                        .as(state)
                        .isPositive();
            }
            for (String state : new String[] {"none", "part_returned", "returned"}) {
                assertThat(books.count(orders("count(*) filter (where after_sale_state = '" + state + "')")))
                        .as(state)
                        .isPositive();
            }
            assertThat(books.count("select count(*) from stock.level where on_hand = 0"))
                    .isPositive();
        }
    }

    private static String orders(String what) {
        return "select " + what + " from orders.sales_order where prices is not null";
    }
}
