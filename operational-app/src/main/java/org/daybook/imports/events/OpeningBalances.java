package org.daybook.imports.events;

import java.util.ArrayList;
import java.util.List;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.imports.events.EventKind.Occasion;
import org.daybook.imports.events.file.Payload;
import org.daybook.ledger.Dimensions;
import org.daybook.ledger.EntryDraft;
import org.daybook.ledger.Postings;
import org.daybook.money.Money;
import org.daybook.payments.OpeningItems;
import org.daybook.stock.Goods;
import org.daybook.stock.Inventory;
import org.daybook.stock.Movement;
import org.daybook.stock.Movement.Valued;
import org.springframework.stereotype.Component;

/** The balances that the books begin with, each in its sub-ledger; what is left over waits in the clearing account. */
@Component
class OpeningBalances {
    private final BusinessEvents happened;
    private final Inventory inventory;
    private final OpeningItems items;
    private final Postings postings;
    private final Names names;

    OpeningBalances(BusinessEvents happened, Inventory inventory, OpeningItems items, Postings postings, Names names) {
        this.happened = happened;
        this.inventory = inventory;
        this.items = items;
        this.postings = postings;
        this.names = names;
    }

    void open(Occasion occasion) {
        Payload payload = occasion.payload();
        String document = payload.text("opening");
        OrderEvents.refuse(payload, "gift_cards", "store_credit", "points");
        if (!happened.begin(BusinessEvent.of("opening_balances", document, payload.node(), occasion.moment()))) {
            return;
        }
        EntryDraft draft = new EntryDraft(
                "opening_balances", document, occasion.moment(), occasion.shop().currency());
        Money sum = balances(occasion, draft)
                .plus(stock(occasion, document, draft))
                .plus(receivables(occasion, draft))
                .minus(payables(occasion, draft));
        postings.open(draft.add("clearing", sum, Dimensions.NONE));
    }

    /** Cash and all that has no sub-ledger. */
    private Money balances(Occasion occasion, EntryDraft draft) {
        Money sum = Money.zero(occasion.shop().currency());
        for (Payload cash : occasion.payload().parts("cash")) {
            OrderEvents.refuse(cash, "currency");
            sum = sum.plus(balance(cash, occasion.money(occasion.exact("amount", cash.number("amount"))), draft));
        }
        for (Payload other : occasion.payload().parts("other")) {
            sum = sum.plus(balance(other, MoneyEvents.debit(occasion, other), draft));
        }
        return sum;
    }

    private Money balance(Payload said, Money debit, EntryDraft draft) {
        Dimensions about = Dimensions.NONE.store(names.storeOrNone(said.optionalText("store")));
        draft.addOn(MoneyEvents.account(said), "balance", debit, about);
        return debit;
    }

    private Money stock(Occasion occasion, String document, EntryDraft draft) {
        Money sum = Money.zero(occasion.shop().currency());
        List<Valued> goods = new ArrayList<>();
        for (Payload lot : occasion.payload().parts("stock")) {
            long product = names.product(lot.text("sku")).productId();
            long store = names.store(lot.text("store"));
            Money value = occasion.money(occasion.exact("value", lot.notNegative("value")));
            goods.add(new Valued(new Goods(goods.size() + 1, product, store, lot.positive("qty")), value));
            draft.add("stocked", value, Dimensions.NONE.store(store).product(product));
            sum = sum.plus(value);
        }
        inventory.add(goods, Movement.of(Movement.Kind.OPENING, document, occasion.moment()));
        return sum;
    }

    private Money receivables(Occasion occasion, EntryDraft draft) {
        Money sum = Money.zero(occasion.shop().currency());
        for (Payload item : occasion.payload().parts("receivables")) {
            Money amount = occasion.positive(item, "amount");
            long customer = names.customer(item.text("customer"));
            String order = item.text("order");
            items.openReceivable(order, customer, item.day("due"), amount);
            draft.add("receivable", amount, Dimensions.NONE.customer(customer).reference(order));
            sum = sum.plus(amount);
        }
        return sum;
    }

    private Money payables(Occasion occasion, EntryDraft draft) {
        Money sum = Money.zero(occasion.shop().currency());
        for (Payload item : occasion.payload().parts("payables")) {
            Money amount = occasion.positive(item, "amount");
            items.openBill(item.text("bill"), item.text("supplier"), item.day("due"), amount);
            draft.add(
                    "payable",
                    amount,
                    Dimensions.NONE.supplier(item.text("supplier")).reference(item.text("bill")));
            sum = sum.plus(amount);
        }
        return sum;
    }
}
