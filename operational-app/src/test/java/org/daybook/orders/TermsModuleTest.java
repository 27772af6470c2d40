package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.orders.book.Completion;
import org.daybook.settings.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What follows by itself from when an order is to be paid, and from all being done. */
class TermsModuleTest {
    private static final String STATE = "select fulfilment_state from orders.sales_order";

    private final LiveShop shop = new LiveShop().stocked(10);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatHasToBePaidFirstIsConfirmedByItsWholePayment() {
        shop.place(payFirst("O1"));
        shop.pay("P1", "O1", "1.00");
        assertThat(shop.value(STATE)).isEqualTo("placed");
        shop.pay("P2", "O1", "23.98");
        assertThat(shop.value(STATE)).isEqualTo("confirmed");
        assertThat(shop.value("select cause from orders.order_event where event_kind = 'confirmed'"))
                .isEqualTo("payment");
        shop.ship("S1", "O1", 2);
        shop.assertBooksAgree();
    }

    @Test
    void itIsNotShippedBefore() {
        shop.place(payFirst("O1"));
        assertThatThrownBy(() -> shop.ship("S1", "O1", 2))
                .isInstanceOfSatisfying(
                        OrderRefused.class,
                        refused -> assertThat(refused.facts().toString()).contains("cancelled", "confirmed"));
        shop.confirm("O1");
        shop.ship("S1", "O1", 2);
        assertThat(shop.value(STATE)).isEqualTo("shipped");
    }

    @Test
    void itsGoodsAreHeldForDaysOfTheShop() {
        shop.place(payFirst("O1"));
        assertThat(shop.value("select (expires_at at time zone 'Asia/Shanghai')::text from stock.reservation"))
                .isEqualTo("2026-03-05 12:00:00");
        shop.holdFor("O1", -1);
        assertThat(shop.expire()).isEqualTo(1);
        assertThat(shop.value(STATE)).isEqualTo("cancelled");
    }

    @Test
    void whatIsServedOnAccountWaitsForNobody() {
        shop.place(LiveShop.order("O1", 2, "A"));
        shop.pay("P1", "O1", "24.98");
        assertThat(shop.value(STATE)).isEqualTo("placed");
        assertThat(shop.value("select count(*) from stock.reservation where expires_at is not null"))
                .isEqualTo("0");
    }

    @Test
    void whatIsSettledIsCompleteAfterFifteenDays() {
        shop.place(LiveShop.order("O1", 2, "A"));
        shop.pay("P1", "O1", "24.98");
        shop.ship("S1", "O1", 2);
        assertThat(complete("2026-03-17")).isZero();
        assertThat(complete("2026-03-18")).isEqualTo(1);
        assertThat(complete("2026-03-19")).isZero();
        shop.service(Completion.class).complete("O1", day("2026-03-19"));
        assertThat(shop.value("select fulfilment_state || ' ' || complete_day from orders.sales_order"))
                .isEqualTo("completed 2026-03-18");
        shop.giveBack("R1", "O1", 1);
        shop.assertBooksAgree();
    }

    @Test
    void whatIsOwedOrOnTheWayIsNot() {
        shop.place(LiveShop.order("O1", 2, "A"));
        shop.ship("S1", "O1", 2);
        shop.place(LiveShop.order("O2", 2, "A"));
        shop.pay("P2", "O2", "24.98");
        shop.ship("S2", "O2", 1);
        shop.place(LiveShop.order("O3", 2, "A"));
        shop.pay("P3", "O3", "24.98");
        shop.ship("S3", "O3", 2);
        shop.giveBack("R3", "O3", 1);
        assertThat(complete("2026-12-31")).isZero();
    }

    @Test
    void itCanBeSaidByHandOnceAllIsShipped() {
        shop.place(LiveShop.order("O1", 2, "A"));
        Completion orders = shop.service(Completion.class);
        assertThatThrownBy(() -> orders.complete("O1", day("2026-03-02"))).isInstanceOf(OrderRefused.class);
        shop.ship("S1", "O1", 2);
        orders.complete("O1", day("2026-03-02"));
        orders.complete("O1", day("2026-03-03"));
        assertThat(shop.value("select fulfilment_state || ' ' || complete_day from orders.sales_order"))
                .isEqualTo("completed 2026-03-02");
    }

    private int complete(String day) {
        Completion completion = shop.service(Completion.class);
        return (int) completion.due(day(day)).stream()
                .filter(orderNo -> completion.completeIfSettled(orderNo, day(day)))
                .count();
    }

    private static Moment day(String day) {
        return new Moment(LocalDate.parse(day), Instant.parse(day + "T04:00:00Z"));
    }

    private static NewOrder payFirst(String orderNo) {
        NewOrder order = LiveShop.order(orderNo, 2, "A");
        return new NewOrder(
                order.orderNo(),
                order.channel(),
                order.store(),
                order.customerNo(),
                order.lines(),
                order.discounts(),
                order.freight(),
                order.prices(),
                order.rounding(),
                order.isExport(),
                Terms.payFirst(3));
    }
}
