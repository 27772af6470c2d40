package org.daybook.warehouse.metrics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.warehouse.Sql;
import org.jspecify.annotations.Nullable;

/** What the ledger says to a metric: movements of account roles, each in its natural direction. */
final class Accounts {
    private static final Set<String> CREDIT = Set.of(
            "revenue_goods",
            "revenue_freight",
            "revenue_other",
            "cogs_return",
            "vat_output",
            "vat_other",
            "payable",
            "customer_prepayment",
            "gift_card_liability",
            "store_credit",
            "refund_due",
            "points_liability",
            "equity");

    private final Rows rows;

    Accounts(Rows rows) {
        this.rows = rows;
    }

    BigDecimal value(String ledger, DayRange range, MetricFilter filter) {
        Expression expression = Expression.parse(ledger);
        Map<String, @Nullable BigDecimal> debits =
                rows.groups("select j.role, sum(j.amount)" + legs(expression, range, filter) + " group by j.role");
        BigDecimal value = BigDecimal.ZERO.setScale(2);
        for (Expression.Term term : expression.top()) {
            BigDecimal debit = Objects.requireNonNullElse(debits.get(term.name()), BigDecimal.ZERO);
            value = isDebitAdded(term) ? value.add(debit) : value.subtract(debit);
        }
        return value;
    }

    /** Whether a debit to the role raises the value; otherwise it lowers it. */
    static boolean isDebitAdded(Expression.Term role) {
        return (role.sign() > 0) != CREDIT.contains(role.name());
    }

    /** Numbers of the accounts that moved; the roles where none did. */
    String text(String ledger, DayRange range, MetricFilter filter) {
        Expression expression = Expression.parse(ledger);
        Map<String, @Nullable BigDecimal> numbers = rows.groups(
                "select a.number, count(*)" + legs(expression, range, filter) + " group by a.number order by a.number");
        return numbers.isEmpty() ? ledger : String.join(", ", numbers.keySet());
    }

    private static String legs(Expression expression, DayRange range, MetricFilter filter) {
        String roles = expression.top().stream()
                .map(t -> Sql.literal(t.name()))
                .distinct()
                .collect(Collectors.joining(", "));
        String places = filter.keys().entrySet().stream()
                .map(e -> " and cast(j." + e.getKey().column() + " as varchar) = " + Sql.literal(e.getValue()))
                .collect(Collectors.joining());
        // opening balances and year-end closing are no movement
        return " from core.fct_ledger_posting as j join core.dim_account as a on a.account_id = j.account_id"
                + " where j.role in (" + roles + ") and j.entry_kind in ('posting', 'reversal')"
                + " and j.business_day >= date '" + range.from() + "' and j.business_day < date '" + range.to() + "'"
                + places;
    }
}
