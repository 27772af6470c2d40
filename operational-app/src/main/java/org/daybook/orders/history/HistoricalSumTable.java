package org.daybook.orders.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.ledger.HistoricalDay;
import org.daybook.ledger.HistoricalDay.Amount;
import org.daybook.ledger.HistoricalDay.Component;
import org.daybook.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of an import's lines per business day, store, channel and campaign. */
@Repository
class HistoricalSumTable {

    private final JdbcClient jdbc;

    HistoricalSumTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sum(LocalDate businessDay, Instant lastEventAt, Amount amount) {}

    /** A discount of a return or an adjustment only lowers its amount; only a sale's is posted. */
    List<HistoricalDay> days(long importId) {
        List<Sum> sums = jdbc.sql("""
                select d.business_day, max(d.event_at) as last_event_at, d.store_id, d.channel_id, d.currency,
                    coalesce(l.campaign_id, 0) as campaign_id, c.component, sum(c.amount) as amount
                from orders.sales_document as d
                join orders.sale_line as l using (document_id)
                cross join lateral (values
                    ('sale', 'SALE_GROSS', l.gross_amount),
                    ('sale', 'SALE_DISCOUNT', l.discount_amount),
                    ('sale', 'SALE_COST', l.cost_amount),
                    ('return', 'RETURN_AMOUNT', sign(l.gross_amount) * l.discount_amount - l.gross_amount),
                    ('return', 'RETURN_COST', l.cost_amount),
                    ('adjustment', 'ADJUSTMENT_AMOUNT', sign(l.gross_amount) * l.discount_amount - l.gross_amount)
                ) as c (sale_kind, component, amount)
                where d.import_id = :importId and c.sale_kind = l.sale_kind and c.amount <> 0
                group by d.business_day, d.store_id, d.channel_id, d.currency, l.campaign_id, c.component
                """)
                .param("importId", importId)
                .query((row, number) -> sum(row))
                .list();
        Map<LocalDate, List<Sum>> byDay =
                sums.stream().collect(Collectors.groupingBy(Sum::businessDay, TreeMap::new, Collectors.toList()));
        return byDay.values().stream().map(HistoricalSumTable::day).toList();
    }

    private static HistoricalDay day(List<Sum> sums) {
        Instant last =
                sums.stream().map(Sum::lastEventAt).max(Instant::compareTo).orElseThrow();
        return new HistoricalDay(
                sums.get(0).businessDay(), last, sums.stream().map(Sum::amount).toList());
    }

    private static Sum sum(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new Sum(
                row.getObject("business_day", LocalDate.class),
                row.getObject("last_event_at", OffsetDateTime.class).toInstant(),
                new Amount(
                        Component.valueOf(row.getString("component")),
                        row.getLong("store_id"),
                        row.getLong("channel_id"),
                        row.getLong("campaign_id"),
                        new Money(amount, Currency.getInstance(row.getString("currency")))));
    }
}
