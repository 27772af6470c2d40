package org.daybook.etl.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.etl.extract.CopyFiles;
import org.daybook.etl.extract.SourceTotals;
import org.daybook.warehouse.Manifest.CheckResult;
import org.daybook.warehouse.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fact has, on every day, in every store and channel, as many rows and the same sums as the operational database. */
final class SourceCheck {
    private static final int EXAMPLES = 10;

    private final SourceTotals totals;

    SourceCheck(SourceTotals totals) {
        this.totals = totals;
    }

    /** Compares what the extract step counted with the fact; both are relations in DuckDB's words. */
    CheckResult run(JdbcClient jdbc, String source, String fact) {
        List<String> examples = jdbc.sql(
                        "select columns(*)::varchar from (" + differences(source, fact) + ") limit " + EXAMPLES)
                .query((row, i) -> {
                    StringBuilder words = new StringBuilder();
                    for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
                        words.append(c == 1 ? "[" : ",").append(row.getString(c));
                    }
                    return words.append(']').toString();
                })
                .list();
        return new CheckResult(
                "core." + totals.table() + ": same_as_database",
                examples.isEmpty(),
                examples.size(),
                examples.isEmpty() ? null : examples.toString());
    }

    /** The totals as the extract step left them in this folder; no file if the database has no row. */
    String source(Path folder) {
        if (!Files.exists(folder.resolve(CopyFiles.name(0)))) {
            String none = totals.measures().stream()
                    .map(m -> ", 0 as " + Sql.name(m.name()))
                    .collect(Collectors.joining());
            return "select date '1970-01-01' as business_day, 0 as store_id, 0 as channel_id, 0 as rows" + none
                    + " where false";
        }
        String measures = totals.measures().stream()
                .map(m -> ", " + Sql.literal(m.name()) + ": 'decimal(38,6)'")
                .collect(Collectors.joining());
        return "select * from read_csv(" + Sql.literal(folder.resolve("*.csv").toString())
                + ", header = false, delim = ',', quote = '\"', escape = '\"', nullstr = " + Sql.literal(CopyFiles.NULL)
                + ", auto_detect = false, columns = {'business_day': 'date', 'store_id': 'bigint',"
                + " 'channel_id': 'bigint', 'rows': 'bigint'" + measures + "})";
    }

    /** Days, stores and channels where the two differ, with the differences. */
    private String differences(String source, String fact) {
        String ofFact = totals.measures().stream()
                .map(m -> ", coalesce(" + m.inFact() + ", 0) as " + Sql.name(m.name()))
                .collect(Collectors.joining());
        String minus = totals.measures().stream()
                .map(m -> ", -" + Sql.name(m.name()) + " as " + Sql.name(m.name()))
                .collect(Collectors.joining());
        String sums = totals.measures().stream()
                .map(m -> ", sum(" + Sql.name(m.name()) + ") as " + Sql.name(m.name()))
                .collect(Collectors.joining());
        String differs = totals.measures().stream()
                .map(m -> " or sum(" + Sql.name(m.name()) + ") <> 0")
                .collect(Collectors.joining());
        String place = "business_day, store_id, channel_id";
        return "select " + place + ", sum(rows) as rows" + sums + " from (select business_day, store_id, "
                + totals.channelInFact() + ", 1 as rows" + ofFact
                + " from (" + fact + ") union all by name select " + place + ", -rows as rows" + minus + " from ("
                + source + ")) group by " + place + " having sum(rows) <> 0" + differs;
    }
}
