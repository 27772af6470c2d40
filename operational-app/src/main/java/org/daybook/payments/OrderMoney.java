package org.daybook.payments;

import java.time.LocalDate;
import java.util.List;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.ledger.EntryDraft;
import org.daybook.ledger.Postings;
import org.daybook.money.Money;
import org.daybook.payments.OpenItem.Settled;
import org.daybook.payments.PaymentRefused.Reason;
import org.daybook.settings.Moment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes and pays back the money of orders. Publishes {@link OrderMoneyChanged} in the same transaction, so that the
 * order's payment state follows.
 */
@Service
@Transactional
public class OrderMoney {
    private final BusinessEvents happened;
    private final OrderAccounts accounts;
    private final PaymentTable payments;
    private final Postings postings;
    private final ApplicationEventPublisher events;

    OrderMoney(
            BusinessEvents happened,
            OrderAccounts accounts,
            PaymentTable payments,
            Postings postings,
            ApplicationEventPublisher events) {
        this.happened = happened;
        this.accounts = accounts;
        this.payments = payments;
        this.postings = postings;
        this.events = events;
    }

    /** An amount by one tender. */
    public record Part(Tender tender, Money amount) {}

    /** What an order has been paid has changed. */
    public record OrderMoneyChanged(OrderAccount account, Moment moment) {}

    /**
     * Money came in: it pays the open items by due day, what is left is a prepayment.
     *
     * @throws PaymentRefused if there is no such order, or the amount is not positive
     */
    public void capture(String paymentNo, String orderNo, Part part, Moment moment) {
        requirePositive(part.amount(), paymentNo);
        if (!happened.begin(BusinessEvent.of("payment_captured", paymentNo, List.of(orderNo, part), moment))) {
            return;
        }
        OrderAccount account = accounts.lock(orderNo);
        Money nothing = Money.zero(part.amount().currency());
        List<Settled> settled = accounts.settle(account, part.amount());
        Money prepayment = part.amount().minus(OpenItem.sum(settled, nothing));
        OrderAccount paid = accounts.save(account.paid(part.amount(), prepayment));
        payments.insert("capture", paymentNo, account, List.of(part), moment);
        postings.post(captured(paymentNo, account, part, settled, prepayment, moment));
        events.publishEvent(new OrderMoneyChanged(paid, moment));
    }

    /**
     * Money goes back, by one tender or several.
     *
     * @throws PaymentRefused if there is no such order, or less is owed back
     */
    public void refund(String refundNo, String orderNo, List<Part> parts, Moment moment) {
        parts.forEach(part -> requirePositive(part.amount(), refundNo));
        if (!happened.begin(BusinessEvent.of("refund_paid", refundNo, List.of(orderNo, parts), moment))) {
            return;
        }
        OrderAccount account = accounts.lock(orderNo);
        Money sum = parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
        if (sum.compareTo(account.dueBack()) > 0) {
            throw PaymentRefused.aboveDueBack(account.dueBack());
        }
        OrderAccount refunded = accounts.save(account.refunded(sum));
        payments.insert("refund", refundNo, account, parts, moment);
        postings.post(refunded(refundNo, account, parts, sum, moment));
        events.publishEvent(new OrderMoneyChanged(refunded, moment));
    }

    /** Nothing more will be shipped: what waits for goods is owed back. */
    public void cancelRest(String orderNo, Moment moment) {
        OrderAccount account = accounts.lock(orderNo);
        Money rest = account.prepaid();
        if (rest.isZero()) {
            return;
        }
        accounts.save(account.used(rest).owedBack(rest));
        postings.post(new EntryDraft("order_cancelled", orderNo, moment, rest.currency())
                .add("cancelled", rest, account.dimensions())
                .add("to_refund", rest, account.dimensions()));
    }

    /**
     * Goods were shipped: the prepayment is used first, the rest is owed.
     *
     * @param draft the shipment's, which gets the legs
     */
    public void charge(String orderNo, String shipmentNo, Money amount, LocalDate due, EntryDraft draft) {
        OrderAccount account = accounts.lock(orderNo);
        Money used = account.prepaid().min(amount);
        Money owed = amount.minus(used);
        accounts.save(account.used(used));
        if (!owed.isZero()) {
            accounts.owe(account, shipmentNo, due, owed);
        }
        draft.add("prepayment_used", used, account.dimensions())
                .add("receivable", owed, account.dimensions().reference(shipmentNo));
    }

    /**
     * Goods came back: what is owed gets less, the rest is owed back.
     *
     * @param draft the return's, which gets the legs
     */
    public void credit(String orderNo, Money amount, EntryDraft draft) {
        OrderAccount account = accounts.lock(orderNo);
        List<Settled> settled = accounts.settle(account, amount);
        Money rest = amount.minus(OpenItem.sum(settled, Money.zero(amount.currency())));
        accounts.save(account.owedBack(rest));
        settled.forEach(item -> draft.add(
                "receivable_reduced",
                item.amount(),
                account.dimensions().reference(item.item().reference())));
        draft.add("to_refund", rest, account.dimensions());
    }

    private static EntryDraft captured(
            String paymentNo, OrderAccount account, Part part, List<Settled> settled, Money prepayment, Moment moment) {
        EntryDraft draft = new EntryDraft(
                "payment_captured", paymentNo, moment, part.amount().currency());
        part.tender().addTo(draft, part.amount(), paymentNo);
        settled.forEach(item -> draft.add(
                "paid",
                item.amount(),
                account.dimensions().reference(item.item().reference())));
        return draft.add("prepayment", prepayment, account.dimensions());
    }

    private static EntryDraft refunded(
            String refundNo, OrderAccount account, List<Part> parts, Money sum, Moment moment) {
        EntryDraft draft = new EntryDraft("refund_paid", refundNo, moment, sum.currency());
        parts.forEach(part -> part.tender().addTo(draft, part.amount().negate(), refundNo));
        return draft.add("refunded", sum, account.dimensions());
    }

    private static void requirePositive(Money amount, String paymentNo) {
        if (amount.isNegative() || amount.isZero()) {
            throw new PaymentRefused(Reason.AMOUNT_NOT_POSITIVE, paymentNo);
        }
    }
}
