package org.daybook.ledger.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.ledger.Dimensions;
import org.daybook.ledger.entries.Entry.Kind;
import org.daybook.ledger.entries.Leg.Place;
import org.daybook.money.Money;
import org.daybook.settings.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads an entry back to mirror it. */
@Repository
public class ReversalTable {
    private static final String ENTRY = """
            select entry_id, rule_version, currency from ledger.entry as e
            where entry_key = :key and entry_kind <> 'reversal'
                and not exists (select from ledger.entry as r where r.reversal_of = e.entry_id)
            """;

    private final JdbcClient jdbc;

    ReversalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(long entryId, int ruleVersion, String currency) {}

    /** The mirror of an entry that nobody has reversed yet, or nothing. */
    public List<Entry> mirror(String eventKey, String eventKind, Moment moment) {
        Optional<Head> found =
                jdbc.sql(ENTRY).param("key", eventKey).query(Head.class).optional();
        return found.stream()
                .map(head -> new Entry(
                        Kind.REVERSAL,
                        eventKind,
                        eventKey,
                        head.ruleVersion(),
                        moment.day(),
                        moment.at(),
                        head.entryId(),
                        legs(head)))
                .toList();
    }

    private List<Leg> legs(Head head) {
        Currency currency = Currency.getInstance(head.currency());
        return jdbc.sql("""
                select leg_no, account_id, coalesce(role, '') as role, coalesce(component, '') as component,
                    coalesce(store_id, 0) as store_id, coalesce(channel_id, 0) as channel_id,
                    coalesce(order_id, 0) as order_id, coalesce(product_id, 0) as product_id,
                    coalesce(customer_id, 0) as customer_id, coalesce(campaign_id, 0) as campaign_id,
                    coalesce(reference, '') as reference, coalesce(supplier_no, '') as supplier_no,
                    coalesce(provider, '') as provider, tax_rate, -amount as amount
                from ledger.posting where entry_id = :entry order by leg_no
                """)
                .param("entry", head.entryId())
                .query((row, number) -> leg(row, currency))
                .list();
    }

    private static Leg leg(ResultSet row, Currency currency) throws SQLException {
        Dimensions about = new Dimensions(
                row.getLong("store_id"),
                row.getLong("channel_id"),
                row.getLong("order_id"),
                row.getLong("product_id"),
                row.getLong("customer_id"),
                row.getLong("campaign_id"),
                row.getString("reference"),
                row.getString("supplier_no"),
                row.getString("provider"),
                row.getBigDecimal("tax_rate"));
        Place place = new Place(row.getLong("account_id"), row.getString("role"), row.getString("component"), about);
        return new Leg(row.getInt("leg_no"), place, new Money(row.getBigDecimal("amount"), currency));
    }
}
