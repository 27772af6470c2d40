package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.daybook.AppContext;
import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.daybook.ledger.HistoricalDay.Amount;
import org.daybook.ledger.HistoricalDay.Component;
import org.daybook.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class HistoricalPostingTest {

    private static final LocalDate DAY = LocalDate.of(2010, 11, 15);

    private final Database database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context = AppContext.start(database);
    private final JdbcClient jdbc = context.getBean(JdbcClient.class);

    @BeforeEach
    void storesAndChannels() {
        jdbc.sql("insert into stock.location (code, name, kind) values ('S1', 'S1', 'store'), ('S2', 'S2', 'store')")
                .update();
        jdbc.sql("insert into settings.channel (code, name, kind) values ('direct', 'Direct', 'counter')")
                .update();
        jdbc.sql("insert into promotions.campaign (code, name) values ('SPRING', 'Spring')")
                .update();
    }

    @AfterEach
    void stop() {
        context.close();
        database.close();
    }

    @Test
    void postsOneEntryADayWithLinesPerStoreAndDiscountsPerCampaign() {
        int entries = post(
                1,
                day(
                        amount(Component.SALE_GROSS, 1, 0, "100.00"),
                        amount(Component.SALE_DISCOUNT, 1, 0, "4.00"),
                        amount(Component.SALE_DISCOUNT, 1, 1, "6.00"),
                        amount(Component.RETURN_AMOUNT, 1, 0, "20.00"),
                        amount(Component.SALE_COST, 1, 0, "50.00"),
                        amount(Component.RETURN_COST, 1, 0, "-9.99"),
                        amount(Component.SALE_GROSS, 2, 0, "7.00")));
        assertThat(entries).isEqualTo(1);
        assertThat(legs())
                .containsExactly(
                        "1 3199 - 0 29.99",
                        "1 500101 revenue_goods 0 -100.00",
                        "1 500102 revenue_discount 0 4.00",
                        "1 500102 revenue_discount 1 6.00",
                        "1 500105 revenue_return 0 20.00",
                        "1 540101 cogs_goods 0 50.00",
                        "1 540101 cogs_return 0 -9.99",
                        "2 3199 - 0 7.00",
                        "2 500101 revenue_goods 0 -7.00");
    }

    @Test
    void aDayThatComesToNothingPostsNothing() {
        assertThat(post(1, day(amount(Component.ADJUSTMENT_AMOUNT, 1, 0, "0.00"))))
                .isZero();
        assertThat(post(
                        1,
                        day(amount(Component.SALE_GROSS, 1, 0, "1.00"), amount(Component.SALE_GROSS, 1, 0, "-1.00"))))
                .isZero();
    }

    @Test
    void theSameDayOfTheSameImportIsPostedOnceAndOtherContentIsRefused() {
        assertThat(post(1, day(amount(Component.SALE_GROSS, 1, 0, "5.00")))).isEqualTo(1);
        assertThat(post(1, day(amount(Component.SALE_GROSS, 1, 0, "5.00")))).isZero();
        assertThatThrownBy(() -> post(1, day(amount(Component.SALE_GROSS, 1, 0, "5.01"))))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("historical_import:1:2010-11-15");
        assertThat(post(2, day(amount(Component.SALE_GROSS, 1, 0, "5.01")))).isEqualTo(1);
    }

    private int post(long importId, HistoricalDay day) {
        Integer entries = context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(HistoricalPosting.class).post(importId, List.of(day)));
        return entries == null ? 0 : entries;
    }

    private List<String> legs() {
        return jdbc.sql("""
                select store_id || ' ' || account_id || ' ' || coalesce(role, '-') || ' ' || coalesce(campaign_id, 0)
                    || ' ' || amount
                from ledger.posting order by leg_no
                """).query(String.class).list();
    }

    private static HistoricalDay day(Amount... amounts) {
        return new HistoricalDay(DAY, Instant.parse("2010-11-15T18:00:00Z"), List.of(amounts));
    }

    private static Amount amount(Component component, long store, long campaign, String amount) {
        return new Amount(
                component, store, 1, campaign, new Money(new BigDecimal(amount), Currency.getInstance("GBP")));
    }
}
