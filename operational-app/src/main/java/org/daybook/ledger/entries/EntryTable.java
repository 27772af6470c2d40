package org.daybook.ledger.entries;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.ledger.Dimensions;
import org.daybook.ledger.EntryRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries and their legs; only ever added to. */
@Repository
public class EntryTable {

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what is not there yet; the same key with other content is refused. */
    public int append(List<Entry> drafts) {
        Map<String, String> posted = posted(drafts);
        List<Entry> fresh = drafts.stream()
                .filter(draft -> isNew(draft, posted.get(draft.key())))
                .toList();
        insertHeads(fresh);
        insertLegs(fresh);
        return fresh.size();
    }

    private static boolean isNew(Entry draft, @Nullable String postedContent) {
        if (postedContent != null && !postedContent.equals(draft.contentSha256())) {
            throw new EntryRefused(EntryRefused.Reason.OTHER_CONTENT, draft.key());
        }
        return postedContent == null;
    }

    private Map<String, String> posted(List<Entry> drafts) {
        record Posted(String entryKey, String contentSha256) {}
        return jdbc
                .sql("select entry_key, content_sha256 from ledger.entry where entry_key = any(:keys)")
                .param("keys", strings(drafts, Entry::key))
                .query(Posted.class)
                .stream()
                .collect(Collectors.toMap(Posted::entryKey, Posted::contentSha256));
    }

    private void insertHeads(List<Entry> entries) {
        jdbc.sql("""
                insert into ledger.entry (entry_id, entry_no, entry_key, content_sha256, rule_version, entry_kind,
                    event_kind, document, business_day, event_at, currency, reversal_of)
                select entry_id, lpad(entry_id::text, 8, '0'), entry_key, content, rule_version, entry_kind,
                    event_kind, document, business_day, event_at, currency, nullif(reversal_of, 0)
                from (select *, nextval(pg_get_serial_sequence('ledger.entry', 'entry_id')) as entry_id
                    from unnest(:keys::text[], :contents::text[], :versions::int[], :kinds::text[], :events::text[],
                        :documents::text[], :days::date[], :instants::timestamptz[], :currencies::text[],
                        :reversed::bigint[])
                        as fresh (entry_key, content, rule_version, entry_kind, event_kind, document, business_day,
                            event_at, currency, reversal_of)) as numbered
                """)
                .param("keys", strings(entries, Entry::key))
                .param("contents", strings(entries, Entry::contentSha256))
                .param("versions", entries.stream().map(Entry::ruleVersion).toArray(Integer[]::new))
                .param("kinds", strings(entries, entry -> entry.kind().name().toLowerCase(Locale.ROOT)))
                .param("reversed", longs(entries, Entry::reversalOf))
                .param("events", strings(entries, Entry::eventKind))
                .param("documents", strings(entries, Entry::document))
                .param("days", strings(entries, entry -> entry.businessDay().toString()))
                .param(
                        "instants",
                        strings(
                                entries,
                                entry ->
                                        entry.eventAt().atOffset(ZoneOffset.UTC).toString()))
                .param(
                        "currencies",
                        strings(
                                entries,
                                entry -> entry.legs().get(0).amount().currency().getCurrencyCode()))
                .update();
    }

    private record Line(String key, Leg leg) {
        Dimensions about() {
            return leg.place().dimensions();
        }
    }

    private void insertLegs(List<Entry> entries) {
        List<Line> lines = entries.stream()
                .flatMap(entry -> entry.legs().stream().map(leg -> new Line(entry.key(), leg)))
                .toList();
        jdbc.sql("""
                insert into ledger.posting (entry_id, leg_no, account_id, role, component, store_id, channel_id, order_id,
                    product_id, customer_id, campaign_id, reference, supplier_no, provider, tax_rate, amount)
                select e.entry_id, l.leg_no, l.account_id, nullif(l.role, ''), nullif(l.component, ''),
                    nullif(l.store_id, 0), nullif(l.channel_id, 0), nullif(l.order_id, 0), nullif(l.product_id, 0),
                    nullif(l.customer_id, 0), nullif(l.campaign_id, 0), nullif(l.reference, ''),
                    nullif(l.supplier_no, ''), nullif(l.provider, ''), l.tax_rate, l.amount
                from unnest(:keys::text[], :numbers::int[], :accounts::bigint[], :roles::text[], :components::text[],
                    :stores::bigint[], :channels::bigint[], :orders::bigint[], :products::bigint[], :customers::bigint[],
                    :campaigns::bigint[], :references::text[], :suppliers::text[], :providers::text[],
                    :rates::numeric[], :amounts::numeric[])
                    as l (entry_key, leg_no, account_id, role, component, store_id, channel_id, order_id, product_id,
                        customer_id, campaign_id, reference, supplier_no, provider, tax_rate, amount)
                join ledger.entry as e using (entry_key)
                """)
                .param("keys", strings(lines, Line::key))
                .param("numbers", lines.stream().map(line -> line.leg().legNo()).toArray(Integer[]::new))
                .param("accounts", longs(lines, line -> line.leg().place().accountId()))
                .param("roles", strings(lines, line -> line.leg().place().role()))
                .param("components", strings(lines, line -> line.leg().place().component()))
                .param("stores", longs(lines, line -> line.about().storeId()))
                .param("channels", longs(lines, line -> line.about().channelId()))
                .param("orders", longs(lines, line -> line.about().orderId()))
                .param("products", longs(lines, line -> line.about().productId()))
                .param("customers", longs(lines, line -> line.about().customerId()))
                .param("campaigns", longs(lines, line -> line.about().campaignId()))
                .param("references", strings(lines, line -> line.about().reference()))
                .param("suppliers", strings(lines, line -> line.about().supplierNo()))
                .param("providers", strings(lines, line -> line.about().provider()))
                .param(
                        "rates",
                        lines.stream().map(line -> line.about().taxRate()).toArray(BigDecimal[]::new))
                .param(
                        "amounts",
                        lines.stream().map(line -> line.leg().amount().amount()).toArray(BigDecimal[]::new))
                .update();
    }

    private static <T> String[] strings(List<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    private static <T> Long[] longs(List<T> things, Function<T, Long> number) {
        return things.stream().map(number).toArray(Long[]::new);
    }
}
