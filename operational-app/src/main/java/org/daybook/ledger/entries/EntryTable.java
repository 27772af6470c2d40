package org.daybook.ledger;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries and their legs; only ever added to. */
@Repository
class EntryTable {

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what is not there yet; the same key with other content is refused. */
    int append(List<Entry> drafts) {
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
            throw new EntryRefused(draft.key());
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
                    event_kind, document, business_day, event_at, currency)
                select entry_id, lpad(entry_id::text, 8, '0'), entry_key, content, rule_version, 'posting',
                    event_kind, document, business_day, event_at, currency
                from (select *, nextval(pg_get_serial_sequence('ledger.entry', 'entry_id')) as entry_id
                    from unnest(:keys::text[], :contents::text[], :versions::int[], :events::text[],
                        :documents::text[], :days::date[], :instants::timestamptz[], :currencies::text[])
                        as fresh (entry_key, content, rule_version, event_kind, document, business_day, event_at,
                            currency)) as numbered
                """)
                .param("keys", strings(entries, Entry::key))
                .param("contents", strings(entries, Entry::contentSha256))
                .param("versions", entries.stream().map(Entry::ruleVersion).toArray(Integer[]::new))
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

    private void insertLegs(List<Entry> entries) {
        record Line(String key, Leg leg) {}
        List<Line> lines = entries.stream()
                .flatMap(entry -> entry.legs().stream().map(leg -> new Line(entry.key(), leg)))
                .toList();
        jdbc.sql("""
                insert into ledger.posting (entry_id, leg_no, account_id, role, store_id, channel_id, campaign_id,
                    amount)
                select e.entry_id, l.leg_no, l.account_id, nullif(l.role, ''), l.store_id, l.channel_id,
                    nullif(l.campaign_id, 0), l.amount
                from unnest(:keys::text[], :numbers::int[], :accounts::bigint[], :roles::text[], :stores::bigint[],
                    :channels::bigint[], :campaigns::bigint[], :amounts::numeric[])
                    as l (entry_key, leg_no, account_id, role, store_id, channel_id, campaign_id, amount)
                join ledger.entry as e using (entry_key)
                """)
                .param("keys", strings(lines, Line::key))
                .param("numbers", lines.stream().map(line -> line.leg().legNo()).toArray(Integer[]::new))
                .param("accounts", longs(lines, line -> line.leg().place().accountId()))
                .param("roles", strings(lines, line -> line.leg().place().role()))
                .param("stores", longs(lines, line -> line.leg().place().storeId()))
                .param("channels", longs(lines, line -> line.leg().place().channelId()))
                .param("campaigns", longs(lines, line -> line.leg().place().campaignId()))
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
