package org.daybook.ledger;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.daybook.money.Money;
import org.daybook.settings.Moment;

/** What a business event says in amounts; the posting rules of its kind make an entry of it. */
public final class EntryDraft {
    private final String eventKind;
    private final String document;
    private final Moment moment;
    private final Currency currency;
    private final List<Amount> amounts = new ArrayList<>();

    public EntryDraft(String eventKind, String document, Moment moment, Currency currency) {
        this.eventKind = eventKind;
        this.document = document;
        this.moment = moment;
        this.currency = currency;
    }

    /** One amount; an account of 0 is the rule's. */
    record Amount(String component, long accountId, Dimensions dimensions, Money money) {}

    /** An amount whose account the rule names. */
    public EntryDraft add(String component, Money money, Dimensions dimensions) {
        return addOn(0, component, money, dimensions);
    }

    /** An amount whose account the event states. */
    public EntryDraft addOn(long accountId, String component, Money money, Dimensions dimensions) {
        if (!money.isZero()) {
            amounts.add(new Amount(component, accountId, dimensions, money));
        }
        return this;
    }

    String eventKind() {
        return eventKind;
    }

    String document() {
        return document;
    }

    Moment moment() {
        return moment;
    }

    Currency currency() {
        return currency;
    }

    List<Amount> amounts() {
        return amounts;
    }
}
