package org.daybook.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the postings of one account. */
@Repository
class SheetTable {
    /** The balance runs over the whole period; only then is it cut into pages. */
    private static final String LINES = """
            select s.*, e.entry_no, e.event_kind, e.document,
                coalesce(case :language when 'zh-CN' then l.name_zh_cn when 'zh-TW' then l.name_zh_tw
                    else l.name_en end, l.name) as store
            from (
                select p.entry_id, p.leg_no, p.store_id, p.order_id, p.amount, e.business_day,
                    sum(p.amount) over (order by e.business_day, e.entry_id, p.leg_no) as moved
                from ledger.posting as p
                join ledger.entry as e using (entry_id)
                where p.account_id = :account and e.business_day between :from and :to
                order by e.business_day, e.entry_id, p.leg_no
                limit :size offset :offset
            ) as s
            join ledger.entry as e using (entry_id)
            left join stock.location as l on l.location_id = s.store_id
            order by s.business_day, s.entry_id, s.leg_no
            """;

    private final JdbcClient jdbc;

    SheetTable(@Qualifier("lists") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The balance of each is how far the account moved since the period began. */
    List<SheetLine> lines(long account, Balances.Period period, int size, int offset, String language) {
        return jdbc.sql(LINES)
                .param("account", account)
                .param("from", period.from())
                .param("to", period.to())
                .param("size", size)
                .param("offset", offset)
                .param("language", language)
                .query((row, number) -> line(row))
                .list();
    }

    long count(long account, Balances.Period period) {
        return jdbc.sql("""
                select count(*) from ledger.posting as p join ledger.entry as e using (entry_id)
                where p.account_id = :account and e.business_day between :from and :to
                """)
                .param("account", account)
                .param("from", period.from())
                .param("to", period.to())
                .query(Long.class)
                .single();
    }

    private static SheetLine line(ResultSet row) throws SQLException {
        return new SheetLine(
                row.getString("entry_no"),
                row.getObject("business_day", LocalDate.class),
                row.getString("event_kind"),
                row.getString("document"),
                row.getString("store"),
                row.getObject("order_id", Long.class),
                row.getBigDecimal("amount"),
                row.getBigDecimal("moved"));
    }
}
