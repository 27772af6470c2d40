package org.daybook.imports.events;

import java.util.Set;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.events.file.Payload;
import org.daybook.ledger.Dimensions;
import org.daybook.ledger.Journals;
import org.daybook.money.Money;
import org.daybook.payments.Expense;
import org.daybook.payments.Expense.AtOnce;
import org.daybook.payments.Expense.OnCredit;
import org.daybook.payments.Expense.Owed;
import org.daybook.payments.Expense.PaidBy;
import org.daybook.payments.MoneyInOut;
import org.daybook.payments.OrderMoney;
import org.daybook.payments.OrderMoney.Part;
import org.springframework.stereotype.Component;

/** Money that comes in and goes out. */
@Component
class MoneyEvents implements EventKind {
    private final OrderMoney orders;
    private final MoneyInOut others;
    private final Journals journals;
    private final Names names;
    private final Tenders tenders;

    MoneyEvents(OrderMoney orders, MoneyInOut others, Journals journals, Names names, Tenders tenders) {
        this.orders = orders;
        this.others = others;
        this.journals = journals;
        this.names = names;
        this.tenders = tenders;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "payment_captured",
                "refund_paid",
                "expense",
                "owner_capital",
                "owner_drawings",
                "manual_journal",
                "reversal");
    }

    @Override
    public void replay(Occasion occasion) {
        Payload payload = occasion.payload();
        switch (occasion.event().kind()) {
            case "payment_captured" -> capture(occasion);
            case "refund_paid" ->
                orders.refund(
                        payload.text("refund"),
                        payload.text("order"),
                        payload.someParts("to").stream()
                                .map(to -> new Part(tenders.of(to), occasion.positive(to, "amount")))
                                .toList(),
                        occasion.moment());
            case "expense" -> others.spend(expense(occasion));
            case "owner_capital" ->
                others.payIn(
                        payload.text("payment"),
                        occasion.positive("amount"),
                        tenders.of(payload.part("tender")),
                        occasion.moment());
            case "owner_drawings" ->
                others.takeOut(
                        payload.text("payment"),
                        occasion.positive("amount"),
                        tenders.of(payload.part("tender")),
                        occasion.moment());
            case "manual_journal" -> journal(occasion);
            default -> others.undo(occasion.index().reversibleKey(payload.text("of")), occasion.moment());
        }
    }

    private void capture(Occasion occasion) {
        Payload payload = occasion.payload();
        OrderEvents.refuse(payload, "rate");
        orders.capture(
                payload.text("payment"),
                payload.text("order"),
                new Part(tenders.of(payload.part("tender")), occasion.positive("amount")),
                occasion.moment());
    }

    private Expense expense(Occasion occasion) {
        Payload payload = occasion.payload();
        return new Expense(
                payload.text("expense"),
                account(payload),
                occasion.positive("amount"),
                occasion.money(occasion.exact("vat", payload.notNegativeOrZero("vat"))),
                paidBy(payload.part("paid_by")),
                Dimensions.NONE
                        .store(names.storeOrNone(payload.optionalText("store")))
                        .channel(names.channelOrNone(payload.optionalText("channel")))
                        .campaign(names.campaign(payload.optionalText("campaign"))),
                occasion.moment());
    }

    private PaidBy paidBy(Payload paid) {
        return switch (paid.text("method")) {
            case "credit" -> new OnCredit(paid.text("supplier"), paid.day("due"));
            case "payable" -> new Owed(account(paid));
            default -> new AtOnce(tenders.of(paid));
        };
    }

    private void journal(Occasion occasion) {
        journals.post(
                occasion.payload().text("journal"),
                occasion.payload().someParts("lines").stream()
                        .map(line -> new Journals.Line(
                                account(line), debit(occasion, line), names.storeOrNone(line.optionalText("store"))))
                        .toList(),
                occasion.shop().currency(),
                occasion.moment());
    }

    /** A credit is negative. */
    static Money debit(EventKind.Occasion occasion, Payload line) {
        return occasion.money(occasion.exact("debit", line.notNegativeOrZero("debit"))
                .subtract(occasion.exact("credit", line.notNegativeOrZero("credit"))));
    }

    /** Accounts are known by their number. */
    static long account(Payload payload) {
        String number = payload.text("account");
        if (!number.matches("[0-9]{4,8}")) {
            throw new EventRejected("event.unknown", "account", number);
        }
        return Long.parseLong(number);
    }
}
