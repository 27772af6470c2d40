package org.daybook.etl;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.etl.run.Extracted;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.CheckResult;
import org.jspecify.annotations.Nullable;

/** What a load prints about itself when it ends, as one JSON document. */
record LoadReport(
        String status,
        @Nullable Long releaseId,
        @Nullable Long loadRunId,
        @Nullable String kind,
        @Nullable LocalDate completeThrough,
        @Nullable Long horizon,
        Map<String, Long> rowsIn,
        Map<String, Long> tables,
        List<CheckResult> checks,
        long tiesFailed,
        Map<String, Double> seconds,
        @Nullable String message) {

    static LoadReport refused(String status, @Nullable Long runId, List<CheckResult> checks, String message) {
        return new LoadReport(status, null, runId, null, null, null, Map.of(), Map.of(), checks, 0, Map.of(), message);
    }

    static LoadReport done(
            String status,
            long runId,
            Extracted extracted,
            Manifest release,
            long tiesFailed,
            Map<String, Double> seconds) {
        Map<String, Long> tables = new TreeMap<>();
        release.tables().forEach(t -> tables.put(t.qualifiedName(), t.rows()));
        return new LoadReport(
                status,
                release.releaseId(),
                runId,
                extracted.kind().name().toLowerCase(Locale.ROOT),
                extracted.completeThrough(),
                extracted.horizon(),
                extracted.rows(),
                tables,
                release.checks(),
                tiesFailed,
                seconds,
                null);
    }

    int exitCode() {
        return switch (status) {
            case "published", "nothing_new" -> 0;
            case "provisional" -> 3;
            default -> 1;
        };
    }
}
