package org.daybook.warehouse.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        List<Expression.Term> terms = terms(metric);
        BigDecimal value = BigDecimal.ZERO.setScale(2);
        for (Leg leg : legs(metric, range, filter)) {
            Optional<Expression.Term> term = term(terms, leg);
            if (term.isPresent()) {
                value = isDebitAdded(term.get()) ? value.add(leg.debit()) : value.subtract(leg.debit());
            }
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
        List<Expression.Term> terms = terms(metric);
        String numbers = legs(metric, range, filter).stream()
                .filter(leg -> term(terms, leg).isPresent())
                .map(Leg::number)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? Objects.requireNonNull(metric.ledger()).replace(ACCOUNT, "") : numbers;
    }

    /** The term that a leg belongs to: the account that it is under, else its role. */
    private static Optional<Expression.Term> term(List<Expression.Term> terms, Leg leg) {
        return terms.stream()
                .filter(term -> isAccount(term) && leg.number().startsWith(number(term)))
                .findFirst()
                .or(() -> terms.stream()
                        .filter(term -> !isAccount(term) && term.name().equals(leg.role()))
                        .findFirst());
    }

    private static List<Expression.Term> terms(Metric metric) {
        return Expression.parse(Objects.requireNonNull(metric.ledger())).top();
    }

    private static boolean isAccount(Expression.Term term) {
        return term.name().startsWith(ACCOUNT);
    }

    private static String number(Expression.Term term) {
        return term.name().substring(ACCOUNT.length());
    }

    // All legs at once, whatever the metric: the next one asks for the same days.
    private List<Leg> legs(Metric metric, DayRange range, MetricFilter filter) {
        String places = filter.keys().entrySet().stream()
                .map(e -> " and cast(j." + e.getKey().column() + " as varchar) = " + Sql.literal(e.getValue()))
                .collect(Collectors.joining());
        // opening balances and year-end closing are no movement, but a balance is made of them, too
        boolean isBalance = metric.type() == Metric.Type.CLOSING;
        String movement =
                " and j.entry_kind in ('posting', 'reversal') and j.business_day >= date '" + range.from() + "'";
        String postings = MetricSql.read(metric, range).slice(rows.tables(), "core.fct_ledger_posting");
        return rows
                .groups("select concat(a.number, ' ', j.role), sum(j.amount) from " + postings
                        + " as j join core.dim_account as a on a.account_id = j.account_id where j.business_day < date '"
                        + range.to() + "'" + (isBalance ? "" : movement) + places + " group by 1")
                .entrySet()
                .stream()
                .map(Leg::of)
                .toList();
    }

    /** What moved on an account in a role; {@code debit} is negative for a credit. */
    private record Leg(String number, String role, BigDecimal debit) {
        static Leg of(Map.Entry<String, @Nullable BigDecimal> row) {
            int end = row.getKey().indexOf(' ');
            return new Leg(
                    row.getKey().substring(0, end),
                    row.getKey().substring(end + 1),
                    Objects.requireNonNullElse(row.getValue(), BigDecimal.ZERO));
        }
    }
}
