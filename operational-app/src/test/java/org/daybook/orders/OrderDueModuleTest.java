package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Random;
import org.daybook.money.Money;
import org.daybook.orders.desk.OrderDesk;
import org.daybook.payments.PaymentRefused;
import org.daybook.payments.Tender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is still to be paid for an order, whatever happened to it. */
@TestInstance(Lifecycle.PER_CLASS)
class OrderDueModuleTest {
    private static final int WALKS = 12;
    private static final int STEPS = 9;

    /** The same by the other way round: what is owed for parcels and will be for what waits, less what was prepaid. */
    private static final String DUE_BY_PARCELS = """
            select greatest(0.00, o.total_amount - o.cancelled_total - shipped.total - a.prepaid_amount
                + coalesce((select sum(r.open_amount) from payments.receivable as r
                    where r.account_id = a.account_id), 0))
            from orders.sales_order as o
            join payments.order_account as a using (order_id)
            cross join lateral (select sum(s.shipped_amount) as total from orders.line_share as s
                where s.order_id = o.order_id and s.component in ('goods', 'freight')) as shipped
            where o.order_no = '%s'
            """;

    private final LiveShop shop = new LiveShop().stocked(1000);
    private int moves;

    @AfterAll
    void close() {
        shop.assertBooksAgree();
        shop.close();
    }

    @Test
    void whatCameBackUnpaidIsNotDueAnyMore() {
        shop.place(LiveShop.order("O1", 2, "A"));
        shop.ship("S1", "O1", 2);
        shop.giveBack("R1", "O1", 1);
        assertThat(due("O1")).isEqualTo("12.49");
        pay("O1", "12.49");
        assertThat(due("O1")).isEqualTo("0.00");
        assertThat(shop.value("select prepaid_amount + due_back_amount from payments.order_account"
                        + " where order_no = 'O1'"))
                .isEqualTo("0.00");
    }

    @Test
    void moreThanIsDueIsNotTaken() {
        shop.place(LiveShop.order("O2", 2, "A"));
        assertThatThrownBy(() -> pay("O2", "24.99"))
                .isInstanceOfSatisfying(
                        PaymentRefused.class,
                        refused -> assertThat(refused.facts())
                                .isEqualTo(Map.of("due", Map.of("amount", "24.98", "currency", "CNY"))));
        pay("O2", "24.98");
        assertThatThrownBy(() -> pay("O2", "0.01")).isInstanceOf(PaymentRefused.class);
    }

    @Test
    void whatWasPaidAndIsOwedBackIsNeitherDueNorPaid() {
        shop.place(LiveShop.order("O3", 2, "A"));
        pay("O3", "24.98");
        shop.ship("S3", "O3", 1);
        shop.giveBack("R3", "O3", 1);
        assertThat(due("O3")).isEqualTo("0.00");
        shop.refund("B3", "O3", "12.49");
        assertThat(due("O3")).isEqualTo("0.00");
    }

    @Test
    void bothWaysToReckonAgreeAfterAnyMoves() {
        Random random = new Random(20260302);
        for (int walk = 0; walk < WALKS; walk++) {
            String orderNo = "W" + walk;
            shop.place(LiveShop.order(orderNo, 5, "A", "B"));
            for (int step = 0; step < STEPS; step++) {
                move(orderNo, random);
                assertThat(due(orderNo)).isEqualTo(shop.value(DUE_BY_PARCELS.formatted(orderNo)));
            }
        }
    }

    /** Something that may be done to the order now, or is refused. */
    private void move(String orderNo, Random random) {
        moves++;
        try {
            switch (random.nextInt(9)) {
                case 0, 1 -> pay(orderNo, "" + BigDecimal.valueOf(1 + random.nextInt(3000), 2));
                case 2, 3, 4 -> shop.ship("WS" + moves, orderNo, 1 + random.nextInt(2));
                case 5, 6 -> shop.giveBack("WR" + moves, orderNo, 1);
                case 7 -> shop.refund("WB" + moves, orderNo, "" + BigDecimal.valueOf(1 + random.nextInt(1000), 2));
                default -> {
                    if (random.nextInt(4) == 0) {
                        shop.cancel(orderNo);
                    }
                }
            }
        } catch (OrderRefused | PaymentRefused notNow) {
            assertThat(notNow.getMessage()).isNotBlank();
        }
    }

    private String due(String orderNo) {
        return shop.value("select d.due_amount from orders.order_due as d join orders.sales_order as o using (order_id)"
                + " where o.order_no = '" + orderNo + "'");
    }

    private void pay(String orderNo, String amount) {
        Money money = new Money(new BigDecimal(amount), Currency.getInstance("CNY"));
        Tender bank = new Tender(Tender.Method.BANK, 0, "");
        shop.service(OrderDesk.class).pay("K" + ++moves, orderNo, money, bank, shop.now());
    }
}
