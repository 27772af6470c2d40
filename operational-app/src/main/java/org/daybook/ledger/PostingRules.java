package org.daybook.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.ledger.HistoricalDay.Amount;
import org.daybook.ledger.HistoricalDay.Component;
import org.daybook.ledger.entries.Leg;
import org.daybook.ledger.entries.Leg.Place;
import org.daybook.money.Money;

/** One version of the rules of an event: which accounts an amount moves between. */
record PostingRules(int version, Map<Component, Rule> rules) {

    /** An amount moves from the credit to the debit side; a negative one moves back. */
    record Rule(Component component, Side debit, Side credit, boolean isByCampaign) {}

    /** An account, and the role that the leg plays in metrics (empty is none). */
    record Side(long accountId, String role) {}

    PostingRules {
        rules = new EnumMap<>(rules);
    }

    /** Amounts of one place and role are one leg; what comes to nothing is no leg. */
    List<Leg> legs(List<Amount> amounts) {
        Map<Place, Money> totals = new TreeMap<>();
        for (Amount amount : amounts) {
            Rule rule = rules.get(amount.component());
            if (rule == null) {
                throw new IllegalStateException("no rule for " + amount.component());
            }
            long campaign = rule.isByCampaign() ? amount.campaignId() : 0;
            totals.merge(place(rule.debit(), amount, campaign), amount.amount(), Money::plus);
            totals.merge(place(rule.credit(), amount, campaign), amount.amount().negate(), Money::plus);
        }
        List<Leg> legs = new ArrayList<>();
        totals.forEach((place, total) -> {
            if (!total.isZero()) {
                legs.add(new Leg(legs.size() + 1, place, total));
            }
        });
        return legs;
    }

    /** Only a leg with a role is told apart by campaign: the other side of it is one sum. */
    private static Place place(Side side, Amount amount, long campaign) {
        return new Place(
                side.accountId(),
                side.role(),
                "",
                Dimensions.NONE
                        .store(amount.storeId())
                        .channel(amount.channelId())
                        .campaign(side.role().isEmpty() ? 0 : campaign));
    }
}
