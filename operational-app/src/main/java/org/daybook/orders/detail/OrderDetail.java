package org.daybook.orders.detail;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order with all that belongs to it. */
public record OrderDetail(
        Head head,
        List<Line> lines,
        Account account,
        List<Payment> payments,
        List<Document> documents,
        List<Step> steps) {

    public OrderDetail {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        documents = List.copyOf(documents);
        steps = List.copyOf(steps);
    }

    /**
     * What stands at the top.
     *
     * @param isLive false for one that was imported from the past: nothing can happen to it any more
     * @param terms {@code pay_first} or {@code on_account}; what was imported has none
     * @param dueDays after shipment, for what is not paid before
     * @param heldUntil when an order that nobody pays is cancelled
     * @param version changes whenever the order does
     */
    public record Head(
            long orderId,
            String orderNo,
            boolean isLive,
            long storeId,
            String storeCode,
            String store,
            String channel,
            @Nullable String customerNo,
            @Nullable String customerName,
            LocalDate businessDay,
            Instant placedAt,
            String currency,
            String paymentState,
            String fulfilmentState,
            String afterSaleState,
            @Nullable String terms,
            int dueDays,
            @Nullable Instant heldUntil,
            BigDecimal goods,
            BigDecimal freight,
            BigDecimal tax,
            BigDecimal total,
            BigDecimal cancelledTotal,
            String version) {}

    /**
     * A line.
     *
     * @param discount that was given on it, positive
     * @param net without tax and freight
     * @param cost of what was shipped, null as long as it is not known
     */
    public record Line(
            int lineNo,
            String sku,
            String name,
            boolean isGoods,
            BigDecimal quantity,
            BigDecimal cancelled,
            BigDecimal shipped,
            BigDecimal returned,
            BigDecimal unitPrice,
            BigDecimal gross,
            BigDecimal discount,
            BigDecimal net,
            BigDecimal tax,
            @Nullable BigDecimal taxRate,
            BigDecimal freight,
            @Nullable BigDecimal cost) {

        public BigDecimal unshipped() {
            return quantity.subtract(cancelled).subtract(shipped);
        }

        public BigDecimal kept() {
            return shipped.subtract(returned);
        }

        public BigDecimal total() {
            return net.add(tax).add(freight);
        }
    }

    /**
     * The money of the order.
     *
     * @param owed by the customer for what was shipped
     * @param due what is still to be paid, shipped or not: nothing for what was imported from the past
     */
    public record Account(
            BigDecimal captured,
            BigDecimal prepaid,
            BigDecimal dueBack,
            BigDecimal refunded,
            BigDecimal owed,
            BigDecimal due) {
        static final Account NONE = new Account(
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Money that came in or went back. */
    public record Payment(
            String paymentNo,
            String kind,
            String method,
            @Nullable String provider,
            BigDecimal amount,
            Instant at) {}

    /** A shipment or a return. */
    public record Document(String documentNo, String kind, String store, BigDecimal units, Instant at) {}

    /**
     * Something that happened, newest first.
     *
     * @param kind of event, such as {@code shipment}
     * @param document that tells of it
     * @param amount of money, if it was about money
     * @param units of goods, if it was about goods
     * @param actor who did it, null for the program itself
     */
    public record Step(
            String kind,
            String document,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal units,
            @Nullable String actor,
            Instant at) {}

    /** Units that wait to be shipped. */
    public BigDecimal unshipped() {
        return lines.stream().map(Line::unshipped).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal shipped() {
        return lines.stream().map(Line::shipped).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal returned() {
        return lines.stream().map(Line::returned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal ordered() {
        return lines.stream().map(Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal gross() {
        return lines.stream().map(Line::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal discount() {
        return lines.stream().map(Line::discount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether it may be cancelled: nothing of it is shipped whole yet. */
    public boolean canBeCancelled() {
        return head.isLive()
                && List.of("placed", "confirmed", "picked", "part_shipped").contains(head.fulfilmentState());
    }

    public boolean canBeConfirmed() {
        return head.isLive() && head.fulfilmentState().equals("placed");
    }

    public boolean canBeShipped() {
        return canBeCancelled() && unshipped().signum() > 0 && !waitsForMoney();
    }

    /** Whether it has to be paid, or confirmed by hand, before anything is shipped. */
    public boolean waitsForMoney() {
        return head.fulfilmentState().equals("placed") && "pay_first".equals(head.terms());
    }

    public boolean canBeCompleted() {
        return head.isLive() && head.fulfilmentState().equals("shipped");
    }

    public boolean canBeReturned() {
        return head.isLive() && shipped().compareTo(returned()) > 0;
    }

    public boolean canBePaid() {
        return head.isLive()
                && account.due().signum() > 0
                && !head.fulfilmentState().equals("cancelled");
    }

    public boolean canBeRefunded() {
        return head.isLive() && account.dueBack().signum() > 0;
    }
}
