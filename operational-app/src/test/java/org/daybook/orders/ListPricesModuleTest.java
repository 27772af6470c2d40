package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.daybook.catalog.ListPrices;
import org.daybook.settings.Moment;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** List prices over time. */
class ListPricesModuleTest {
    private static final String WAITING = "select count(*)::text from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";

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

    @Test
    void ofTwoPricesAtOnceTheSecondFollowsTheFirst() {
        try (LiveShop shop = new LiveShop()) {
            ListPrices prices = shop.service(ListPrices.class);
            prices.set(1, "A", Optional.of(new BigDecimal("5")), shop.now());
            TransactionTemplate transaction = new TransactionTemplate(shop.service(PlatformTransactionManager.class));
            CompletableFuture<Void> second = Objects.requireNonNull(transaction.execute(status -> {
                prices.set(1, "A", Optional.of(new BigDecimal("6")), after(shop, 60));
                CompletableFuture<Void> other = CompletableFuture.runAsync(
                        () -> prices.set(1, "A", Optional.of(new BigDecimal("7")), after(shop, 61)));
                await().until(() -> CompletableFuture.supplyAsync(() -> shop.value(WAITING))
                        .join()
                        .equals("1"));
                return other;
            }));
            second.join();
            assertThat(shop.value("select string_agg(trim_scale(list_price)::text, ' ' order by valid_from)"
                            + " from catalog.product_version where product_id = 1"))
                    .isEqualTo("5 6 7");
            shop.assertBooksAgree();
        }
    }

    private static Moment after(LiveShop shop, int seconds) {
        return new Moment(shop.now().day(), shop.now().at().plusSeconds(seconds));
    }
}
