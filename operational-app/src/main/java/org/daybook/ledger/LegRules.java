package org.daybook.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.ledger.EntryDraft.Amount;
import org.daybook.ledger.entries.Leg;
import org.daybook.ledger.entries.Leg.Place;
import org.daybook.money.Money;

/** One version of the rules of a live event: on which account and side each of its amounts is posted. */
record LegRules(int version, Map<String, Rule> rules, Map<Long, String> roles) {

    /** Debits first, then by the account's number. */
    private static final Comparator<Leg> ORDER = Comparator.comparing(
                    (Leg leg) -> leg.amount().isNegative())
            .thenComparing(leg -> Long.toString(leg.place().accountId()));

    /**
     * Where an amount goes.
     *
     * @param accountId 0 if the event states it
     * @param role empty if it is the account's
     * @param dimensions those that tell legs apart
     */
    record Rule(String component, boolean isDebit, long accountId, String role, Set<String> dimensions) {}

    private record Slot(Place place, boolean isDebit) {}

    /** Amounts of one place and side are one leg; what comes to nothing is none. */
    List<Leg> legs(List<Amount> amounts) {
        Map<Slot, Money> totals = new LinkedHashMap<>();
        for (Amount amount : amounts) {
            Rule rule = rule(amount.component());
            Money debit = rule.isDebit() ? amount.money() : amount.money().negate();
            totals.merge(new Slot(place(rule, amount), !debit.isNegative()), debit, Money::plus);
        }
        List<Leg> unnumbered = new ArrayList<>();
        totals.forEach((slot, total) -> unnumbered.add(new Leg(0, slot.place(), total)));
        unnumbered.sort(ORDER);
        List<Leg> legs = new ArrayList<>();
        unnumbered.forEach(leg -> legs.add(new Leg(legs.size() + 1, leg.place(), leg.amount())));
        return legs;
    }

    private Rule rule(String component) {
        Rule rule = rules.get(component);
        if (rule == null) {
            throw new IllegalStateException("no posting rule for " + component);
        }
        return rule;
    }

    private Place place(Rule rule, Amount amount) {
        long account = rule.accountId() == 0 ? amount.accountId() : rule.accountId();
        String role = rule.role().isEmpty() ? roles.getOrDefault(account, "") : rule.role();
        return new Place(account, role, rule.component(), kept(rule.dimensions(), amount.dimensions()));
    }

    private static Dimensions kept(Set<String> kept, Dimensions said) {
        return new Dimensions(
                kept.contains("store") ? said.storeId() : 0,
                kept.contains("channel") ? said.channelId() : 0,
                kept.contains("order") ? said.orderId() : 0,
                kept.contains("product") ? said.productId() : 0,
                kept.contains("customer") ? said.customerId() : 0,
                kept.contains("campaign") ? said.campaignId() : 0,
                kept.contains("reference") ? said.reference() : "",
                kept.contains("supplier") ? said.supplierNo() : "",
                kept.contains("provider") ? said.provider() : "",
                kept.contains("tax") ? said.taxRate() : null);
    }
}
