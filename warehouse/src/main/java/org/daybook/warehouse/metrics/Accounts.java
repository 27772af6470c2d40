package org.daybook.warehouse.metrics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.warehouse.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says to a metric: movements of account roles, or of all accounts under a number
 * ({@code account_5601}), each in its natural direction; of a closing metric the balance.
 */
final class Accounts {
    private static final String ACCOUNT = "account_";
    // liabilities, equity and income
    private static final Pattern CREDIT_ACCOUNTS = Pattern.compile("[23]\\d*|(5001|5051|5301)\\d*");
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

    BigDecimal value(Metric metric, DayRange range, MetricFilter filter) {
        Expression expression = Expression.parse(Objects.requireNonNull(metric.ledger()));
        Map<String, @Nullable BigDecimal> debits = rows.groups("select " + term(expression) + ", sum(j.amount)"
                + legs(metric, expression, range, filter) + " group by 1");
        BigDecimal value = BigDecimal.ZERO.setScale(2);
        for (Expression.Term term : expression.top()) {
            BigDecimal debit = Objects.requireNonNullElse(debits.get(term.name()), BigDecimal.ZERO);
            value = isDebitAdded(term) ? value.add(debit) : value.subtract(debit);
        }
        return value;
    }

    /** Whether a debit to the role or account raises the value; otherwise it lowers it. */
    static boolean isDebitAdded(Expression.Term term) {
        boolean isCredit =
                isAccount(term) ? CREDIT_ACCOUNTS.matcher(number(term)).matches() : CREDIT.contains(term.name());
        return (term.sign() > 0) != isCredit;
    }

    /** Numbers of the accounts that moved; the roles where none did. */
    String text(Metric metric, DayRange range, MetricFilter filter) {
        String ledger = Objects.requireNonNull(metric.ledger());
        Expression expression = Expression.parse(ledger);
        Map<String, @Nullable BigDecimal> numbers = rows.groups("select a.number, count(*)"
                + legs(metric, expression, range, filter) + " group by a.number order by a.number");
        return numbers.isEmpty() ? ledger.replace(ACCOUNT, "") : String.join(", ", numbers.keySet());
    }

    private static boolean isAccount(Expression.Term term) {
        return term.name().startsWith(ACCOUNT);
    }

    private static String number(Expression.Term term) {
        return term.name().substring(ACCOUNT.length());
    }

    /** The term that a leg belongs to: the account that it is under, else its role. */
    private static String term(Expression expression) {
        String accounts = expression.top().stream()
                .filter(Accounts::isAccount)
                .map(t -> " when " + under(t) + " then " + Sql.literal(t.name()))
                .collect(Collectors.joining());
        return accounts.isEmpty() ? "j.role" : "case" + accounts + " else j.role end";
    }

    private static String under(Expression.Term account) {
        return "a.number like " + Sql.literal(number(account) + "%");
    }

    private static String legs(Metric metric, Expression expression, DayRange range, MetricFilter filter) {
        String terms = expression.top().stream()
                .map(t -> isAccount(t) ? under(t) : "j.role = " + Sql.literal(t.name()))
                .distinct()
                .collect(Collectors.joining(" or "));
        String places = filter.keys().entrySet().stream()
                .map(e -> " and cast(j." + e.getKey().column() + " as varchar) = " + Sql.literal(e.getValue()))
                .collect(Collectors.joining());
        // opening balances and year-end closing are no movement, but a balance is made of them, too
        boolean isBalance = metric.type() == Metric.Type.CLOSING;
        String movement =
                " and j.entry_kind in ('posting', 'reversal') and j.business_day >= date '" + range.from() + "'";
        return " from core.fct_ledger_posting as j join core.dim_account as a on a.account_id = j.account_id"
                + " where (" + terms + ")" + (isBalance ? "" : movement) + " and j.business_day < date '" + range.to()
                + "'"
                + places;
    }
}
