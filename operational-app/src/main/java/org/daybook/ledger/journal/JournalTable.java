package org.daybook.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds entries of the journal. */
@Repository
class JournalTable {
    private static final Map<String, String> ORDERS =
            Map.of("day", "e.business_day, e.entry_id", "-day", "e.business_day desc, e.entry_id desc");

    /** By its indexes: an entry's number, the keys that its document may have, an order, and what a leg refers to. */
    private static final String MEANT = """
            e.entry_id in (
                select entry_id from ledger.entry where entry_no = :number or entry_key = any(:keys)
                union all select entry_id from ledger.posting where order_id = :order
                union all select entry_id from ledger.posting where reference = :query)
            """;

    private static final String SUM = """
            select count(distinct p.entry_id) as entries, count(*) as legs,
                coalesce(sum(p.amount) filter (where p.amount > 0), 0) as debit,
                coalesce(-sum(p.amount) filter (where p.amount < 0), 0) as credit
            from (select e.entry_id from ledger.entry as e %s limit :most) as matching
            join ledger.posting as p using (entry_id)
            """;

    private static final String BEFORE = """
            select e.entry_id from ledger.entry as e %s (e.business_day, e.entry_id) < (:day, :entry)
            order by e.business_day desc, e.entry_id desc limit :size
            """;

    private static final String POSTED = """
            select entry_id from ledger.entry where entry_key = any(:keys) order by business_day, entry_id limit 1
            """;

    private static final int DIGITS_OF_NUMBER = 8;

    private final JdbcClient jdbc;

    JournalTable(@Qualifier("lists") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> ids(JournalFilter filter, String sort, int size, long offset) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql("select e.entry_id from ledger.entry as e %s order by %s limit :size offset :offset"
                        .formatted(where, ORDERS.get(sort)))
                .params(parameters)
                .param("size", size)
                .param("offset", offset)
                .query(Long.class)
                .list();
    }

    /** Those before one, by day and number, the latest first. */
    List<Long> before(JournalFilter filter, LocalDate day, long entryId, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql(BEFORE.formatted(where.isEmpty() ? "where" : where + " and"))
                .params(parameters)
                .param("day", day)
                .param("entry", entryId)
                .param("size", size)
                .query(Long.class)
                .list();
    }

    Optional<Long> numbered(String entryNo) {
        return jdbc.sql("select entry_id from ledger.entry where entry_no = :number")
                .param("number", entryNo)
                .query(Long.class)
                .optional();
    }

    Optional<Long> posted(String document, List<String> kinds) {
        return jdbc.sql(POSTED)
                .param("keys", kinds.stream().map(kind -> kind + ":" + document).toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    Optional<LocalDate> firstDay() {
        return jdbc.sql("select business_day from ledger.entry order by business_day, entry_id limit 1")
                .query(LocalDate.class)
                .optional();
    }

    Journal.Sum sum(JournalFilter filter, int most) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql(SUM.formatted(where(filter, parameters)))
                .params(parameters)
                .param("most", most)
                .query((row, number) -> new Journal.Sum(
                        row.getLong("entries"),
                        row.getLong("legs"),
                        row.getBigDecimal("debit"),
                        row.getBigDecimal("credit")))
                .single();
    }

    private static String where(JournalFilter filter, Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        filter.query().ifPresent(query -> {
            all.add(MEANT);
            parameters.put("query", query);
            parameters.put("number", number(query));
            parameters.put("keys", keys(query));
            parameters.put("order", filter.order().orElse(0L));
        });
        if (!filter.kinds().isEmpty()) {
            all.add("e.event_kind in (:kinds)");
            parameters.put("kinds", filter.kinds());
        }
        filter.account().ifPresent(account -> {
            all.add(
                    "exists (select from ledger.posting as a where a.entry_id = e.entry_id and a.account_id = :account)");
            parameters.put("account", account);
        });
        days(filter, parameters, all);
        return all.isEmpty() ? "" : "where " + String.join(" and ", all);
    }

    private static void days(JournalFilter filter, Map<String, Object> parameters, List<String> all) {
        filter.from().ifPresent(from -> {
            all.add("e.business_day >= :from");
            parameters.put("from", from);
        });
        filter.to().ifPresent(to -> {
            all.add("e.business_day <= :to");
            parameters.put("to", to);
        });
    }

    /** People leave out the zeros that it begins with. */
    private static String number(String query) {
        return query.matches("\\d{1," + DIGITS_OF_NUMBER + "}")
                ? "0".repeat(DIGITS_OF_NUMBER - query.length()) + query
                : query;
    }

    private static String[] keys(String document) {
        List<String> keys = new ArrayList<>();
        for (String kind : Journal.KINDS) {
            keys.add(kind + ":" + document);
            keys.add(Journal.REVERSAL + ":" + kind + ":" + document);
        }
        return keys.toArray(String[]::new);
    }
}
