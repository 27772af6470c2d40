package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.settings.Moment;
import org.daybook.settings.Shops;
import org.daybook.stock.Issues.Reason;
import org.daybook.stock.SoldOut;
import org.daybook.stock.desk.StockDesk;
import org.daybook.stock.desk.StockDesk.Delivery;
import org.daybook.stock.desk.StockDesk.Line;
import org.daybook.stock.desk.StockDesk.WriteOff;
import org.daybook.stock.desk.StockRefused;
import org.daybook.stock.list.LevelRow;
import org.daybook.stock.list.StockList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receiving goods and writing them off, on the real database. */
class StockDeskModuleTest {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final long S1 = 1;
    private static final long S2 = 2;

    private final LiveShop shop = new LiveShop().stocked("S1", 10);
    private final StockDesk desk = shop.service(StockDesk.class);
    private final Moment now = shop.service(Shops.class)
            .find()
            .orElseThrow()
            .noonOf(LocalDate.of(2026, 3, 2))
            .by(7);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void receivesOnceHoweverOftenItIsAsked() {
        Delivery delivery = delivery(S1, "5", Optional.of(new BigDecimal("4.00")));
        String receiptNo = desk.receive("key", delivery, now);
        assertThat(desk.receive("key", delivery, now)).isEqualTo(receiptNo).startsWith("RC-");
        assertThat(level().onHand()).isEqualByComparingTo("15");
        assertThat(level().value()).isEqualByComparingTo("53.35");
        shop.assertBooksAgree();
    }

    @Test
    void whoStatesNoCostGetsTheLastOneOfThePlace() {
        desk.receive("key", delivery(S1, "2", Optional.empty()), now);
        assertThat(level().value()).isEqualByComparingTo("40.02");
        assertThatThrownBy(() -> desk.receive("other", delivery(S2, "2", Optional.empty()), now))
                .isInstanceOf(StockRefused.class)
                .extracting("key")
                .isEqualTo("stock.cost_unknown");
        assertThat(shop.service(StockList.class).ofProduct(1, List.of(S2), "en"))
                .isEmpty();
        shop.assertBooksAgree();
    }

    @Test
    void writesOffOnceAndNeverMoreThanThereIs() {
        WriteOff some = writeOff("3", "damage");
        String issueNo = desk.writeOff("key", some, now);
        assertThat(desk.writeOff("key", some, now)).isEqualTo(issueNo).startsWith("IS-");
        assertThat(level().onHand()).isEqualByComparingTo("7");
        assertThatThrownBy(() -> desk.writeOff("other", writeOff("8", "damage"), now))
                .isInstanceOf(SoldOut.class);
        assertThat(level().onHand()).isEqualByComparingTo("7");
        shop.assertBooksAgree();
    }

    @Test
    void whatCountsAsASaleNeedsAPrice() {
        assertThatThrownBy(() -> desk.writeOff("key", writeOff("1", "gift"), now))
                .isInstanceOf(StockRefused.class)
                .extracting("key")
                .isEqualTo("stock.price_unknown");
        assertThat(level().onHand()).isEqualByComparingTo("10");
    }

    private Delivery delivery(long location, String quantity, Optional<BigDecimal> cost) {
        return new Delivery("SUP1", location, List.of(new Line(1, product(), new BigDecimal(quantity), cost)), CNY);
    }

    private WriteOff writeOff(String quantity, String code) {
        Reason reason = desk.reasons().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new WriteOff(product(), S1, new BigDecimal(quantity), reason, CNY);
    }

    private Product product() {
        return shop.service(Products.class)
                .bySku(List.of("A"))
                .values()
                .iterator()
                .next();
    }

    private LevelRow level() {
        return shop.service(StockList.class).ofProduct(1, List.of(S1), "en").get(0);
    }
}
