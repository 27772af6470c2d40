package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daybook.audit.EventRefused;
import org.daybook.orders.NewOrder.Reduction;
import org.daybook.orders.OrderRefused.Reason;
import org.daybook.orders.pricing.Discount.Kind;
import org.daybook.payments.PaymentRefused;
import org.daybook.stock.SoldOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be done is refused, and changes nothing at all. */
class RefusedMovesModuleTest {
    private final LiveShop shop = new LiveShop().stocked(10);

    @BeforeEach
    void place() {
        shop.place(LiveShop.order("O1", 3, "A"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theSameAgainChangesNothingAndOtherContentIsRefused() {
        Map<String, String> before = shop.contents();
        shop.place(LiveShop.order("O1", 3, "A"));
        assertThat(shop.contents()).isEqualTo(before);
        assertRefused(EventRefused.class, () -> shop.place(LiveShop.order("O1", 2, "A")));
    }

    @Test
    void moreThanIsInStockIsSoldOut() {
        assertRefused(SoldOut.class, () -> shop.place(LiveShop.order("O2", 8, "B", "A")));
    }

    @Test
    void whatNobodyKnowsCannotBeOrdered() {
        assertRefused(Reason.PRODUCT_UNKNOWN, () -> shop.place(LiveShop.order("O2", 1, "A", "C")));
        assertRefused(Reason.NO_LINES, () -> shop.place(LiveShop.order("O2", 1)));
        assertRefused(Reason.QUANTITY_NOT_POSITIVE, () -> shop.place(LiveShop.order("O2", 0, "A")));
        assertRefused(Reason.ORDER_UNKNOWN, () -> shop.ship("S1", "O2", 1));
    }

    @Test
    void whatIsBelowNothing() {
        Reduction tenPercentMore = percent("-10");
        assertRefused(Reason.PRICE_NEGATIVE, () -> shop.place(order("-0.01", "0", List.of(), List.of())));
        assertRefused(Reason.FREIGHT_NEGATIVE, () -> shop.place(order("1", "-0.01", List.of(), List.of())));
        assertRefused(Reason.DISCOUNT_NEGATIVE, () -> shop.place(order("1", "0", List.of(tenPercentMore), List.of())));
        assertRefused(Reason.DISCOUNT_NEGATIVE, () -> shop.place(order("1", "0", List.of(), List.of(amount("-1")))));
        shop.place(order("0", "0", List.of(percent("0")), List.of(amount("0"))));
        shop.assertBooksAgree();
    }

    @Test
    void anOrderThatNumbersTwoLinesAlike() {
        NewOrder twoLines = LiveShop.order("O2", 1, "A", "B");
        assertRefused(Reason.LINE_TWICE, () -> shop.place(LiveShop.numberedAlike(twoLines)));
    }

    @Test
    void aShipmentBeyondWhatIsLeft() {
        shop.ship("S1", "O1", 2);
        assertRefused(Reason.MORE_THAN_LEFT, () -> shop.ship("S2", "O1", 2));
        assertRefused(Reason.QUANTITY_NOT_POSITIVE, () -> shop.ship("S2", "O1", 0));
        assertRefused(EventRefused.class, () -> shop.ship("S1", "O1", 1));
    }

    /** Each of them fits, both do not. */
    @Test
    void aShipmentThatNamesALineTwice() {
        assertRefused(Reason.LINE_TWICE, () -> shop.ship("S1", "O1", 2, 2));
        assertRefused(Reason.LINE_TWICE, () -> shop.ship("S1", "O1", 1, 1));
    }

    @Test
    void aReturnBeyondWhatIsKept() {
        assertRefused(Reason.MORE_THAN_LEFT, () -> shop.giveBack("R1", "O1", 1));
        shop.ship("S1", "O1", 2);
        shop.giveBack("R1", "O1", 1);
        assertRefused(Reason.MORE_THAN_LEFT, () -> shop.giveBack("R2", "O1", 2));
    }

    @Test
    void aReturnThatNamesALineTwice() {
        shop.ship("S1", "O1", 3);
        assertRefused(Reason.LINE_TWICE, () -> shop.giveBack("R1", "O1", 2, 2));
        assertRefused(Reason.LINE_TWICE, () -> shop.giveBack("R1", "O1", 1, 1));
    }

    @Test
    void aRefundBeyondWhatIsOwedBack() {
        shop.pay("P1", "O1", "34.97");
        assertRefused(PaymentRefused.class, () -> shop.refund("F1", "O1", "0.01"));
        shop.ship("S1", "O1", 3);
        shop.giveBack("R1", "O1", 3);
        assertRefused(PaymentRefused.class, () -> shop.refund("F1", "O1", "34.98"));
        shop.refund("F1", "O1", "34.97");
        assertRefused(PaymentRefused.class, () -> shop.refund("F2", "O1", "0.01"));
        shop.assertBooksAgree();
    }

    @Test
    void cancellingWhatIsShipped() {
        shop.ship("S1", "O1", 3);
        assertRefused(Reason.ILLEGAL_MOVE, () -> shop.cancel("O1"));
    }

    @Test
    void shippingWhatIsCancelled() {
        shop.ship("S1", "O1", 1);
        shop.cancel("O1");
        assertRefused(Reason.MORE_THAN_LEFT, () -> shop.ship("S2", "O1", 1));
        shop.giveBack("R1", "O1", 1);
        shop.assertBooksAgree();
    }

    private static NewOrder order(String price, String freight, List<Reduction> ofLine, List<Reduction> ofAll) {
        NewOrder plain = LiveShop.order("O2", 1, "A");
        NewOrder.Line line = new NewOrder.Line(1, "A", BigDecimal.ONE, new BigDecimal(price), ofLine);
        return new NewOrder(
                plain.orderNo(),
                plain.channel(),
                plain.store(),
                plain.customerNo(),
                List.of(line),
                ofAll,
                new BigDecimal(freight),
                plain.prices(),
                plain.rounding(),
                plain.isExport(),
                plain.terms());
    }

    private static Reduction percent(String percent) {
        return new Reduction(
                Kind.MANUAL, Optional.empty(), Optional.empty(), Optional.of(new BigDecimal(percent)), List.of());
    }

    private static Reduction amount(String amount) {
        return new Reduction(
                Kind.MANUAL, Optional.empty(), Optional.of(new BigDecimal(amount)), Optional.empty(), List.of());
    }

    private void assertRefused(Reason reason, ThrowingCallable move) {
        assertRefused(OrderRefused.class, move);
        assertThatThrownBy(move).extracting("reason").isEqualTo(reason);
    }

    private void assertRefused(Class<? extends RuntimeException> refusal, ThrowingCallable move) {
        Map<String, String> before = shop.contents();
        assertThatThrownBy(move).isInstanceOf(refusal);
        assertThat(shop.contents()).isEqualTo(before);
    }
}
