package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.daybook.catalog.ListPrices;
import org.daybook.settings.Moment;
import org.junit.jupiter.api.Test;

/** List prices over time. */
class ListPricesModuleTest {

    @Test
    void anotherPriceCountsFromNowOnAndWithoutGap() {
        try (LiveShop shop = new LiveShop()) {
            ListPrices prices = shop.service(ListPrices.class);
            Moment now = shop.now();
            Moment later = new Moment(now.day(), now.at().plusSeconds(60));
            prices.set(1, "A", Optional.of(new BigDecimal("5")), now);
            prices.set(1, "A", Optional.of(new BigDecimal("5.00")), later);
            prices.set(1, "A", Optional.of(new BigDecimal("6")), later);
            prices.set(1, "A", Optional.of(new BigDecimal("7")), later);
            assertThat(shop.value("select string_agg(list_price || ' ' || (valid_to at time zone 'UTC')::text, ', '"
                            + " order by valid_from) from catalog.product_version where product_id = 1"))
                    .isEqualTo("5.0000 2026-03-02 04:01:00, 7.0000 9999-12-31 00:00:00");
            shop.assertBooksAgree();
        }
    }
}
