package org.daybook.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Describes entries of the journal with their legs. */
@Repository
class JournalEntryTable {
    private static final String HEADS = """
            select e.entry_id, e.entry_no, e.event_kind, e.document, e.rule_version, e.business_day, e.event_at,
                origin.entry_no as reversal_of, mirror.entry_no as reversed_by
            from unnest(:ids::bigint[]) with ordinality as wanted (entry_id, place)
            join ledger.entry as e using (entry_id)
            left join ledger.entry as origin on origin.entry_id = e.reversal_of
            left join ledger.entry as mirror on mirror.reversal_of = e.entry_id
            order by wanted.place
            """;

    /** Debits first, as a journal is read. */
    private static final String LEGS = """
            select p.entry_id, a.number, case :language when 'zh-CN' then a.name_zh_cn when 'zh-TW' then a.name_zh_tw
                    else a.name_en end as account_name,
                p.component, p.store_id, coalesce(case :language when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw
                    else l.name_en end, l.name) as store,
                p.order_id, p.supplier_no, p.amount
            from ledger.posting as p
            join ledger.account as a using (account_id)
            left join stock.location as l on l.location_id = p.store_id
            where p.entry_id = any(:ids)
            order by p.entry_id, p.amount < 0, p.leg_no
            """;

    private final JdbcClient jdbc;

    JournalEntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids as given. */
    List<JournalEntry> describe(Collection<Long> entryIds, String language) {
        Long[] ids = entryIds.toArray(Long[]::new);
        Map<Long, List<JournalLeg>> legs =
                jdbc.sql(LEGS).param("ids", ids).param("language", language).query((row, number) -> leg(row)).stream()
                        .collect(Collectors.groupingBy(JournalLeg::entryId));
        return jdbc.sql(HEADS).param("ids", ids).query((row, number) -> head(row)).stream()
                .map(head -> head.with(legs.getOrDefault(head.entryId(), List.of())))
                .toList();
    }

    private static JournalEntry head(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong("entry_id"),
                row.getString("entry_no"),
                row.getString("event_kind"),
                row.getString("document"),
                row.getInt("rule_version"),
                row.getObject("business_day", LocalDate.class),
                row.getObject("event_at", OffsetDateTime.class).toInstant(),
                row.getString("reversal_of"),
                row.getString("reversed_by"),
                List.of());
    }

    private static JournalLeg leg(ResultSet row) throws SQLException {
        return new JournalLeg(
                row.getLong("entry_id"),
                row.getString("number"),
                row.getString("account_name"),
                row.getString("component"),
                row.getObject("store_id", Long.class),
                row.getString("store"),
                row.getObject("order_id", Long.class),
                row.getString("supplier_no"),
                row.getBigDecimal("amount"));
    }
}
