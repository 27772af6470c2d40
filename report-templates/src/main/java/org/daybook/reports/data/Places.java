package org.daybook.reports.data;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reports.ReportRejected;
import org.daybook.reports.text.Wording;
import org.jspecify.annotations.Nullable;

/** Finds the store and the channel that a report is narrowed to, by the codes that people use. */
public final class Places {
    private static final String NAME =
            " coalesce(case :lang when 'zh-CN' then name_zh_cn when 'zh-TW' then name_zh_tw else name_en end, name, code) as name ";
    private static final String STORES =
            "select location_id as id, code," + NAME + "from core.dim_location where is_current and location_id <> 0";
    private static final String CHANNELS =
            "select channel_id as id, code," + NAME + "from core.dim_channel where channel_id <> 0";

    private final QueryTable queries;

    public Places(Connection connection, Wording wording) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("lang", wording.language().toLanguageTag());
        this.queries = new QueryTable(connection, parameters);
    }

    public Scope scope(@Nullable String store, @Nullable String channel) {
        Map<String, @Nullable Object> at =
                store == null ? Map.of() : find(STORES, store, ReportRejected.Reason.STORE_UNKNOWN);
        Map<String, @Nullable Object> through =
                channel == null ? Map.of() : find(CHANNELS, channel, ReportRejected.Reason.CHANNEL_UNKNOWN);
        return new Scope(
                (Long) at.get("id"), (String) at.get("name"), (Long) through.get("id"), (String) through.get("name"));
    }

    private Map<String, @Nullable Object> find(String sql, String code, ReportRejected.Reason otherwise) {
        List<Map<String, @Nullable Object>> all = queries.rows(sql + " order by code");
        return all.stream()
                .filter(row -> code.equals(row.get("code")))
                .findFirst()
                .orElseThrow(() -> new ReportRejected(
                        otherwise,
                        code,
                        String.join(
                                ", ",
                                all.stream()
                                        .map(row -> String.valueOf(row.get("code")))
                                        .toList())));
    }
}
