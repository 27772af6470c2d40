package org.daybook.reporting.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent and answered about reports, in JSON. Names are the contract with programs: added to, never changed. */
final class ReportBodies {
    private static final String PERIOD = "2026-03";
    private static final String PERIODS = "2026-03-14, 2026-W11, 2026-03, 2026-Q1, 2026, or 2026-03-01..2026-03-14";

    private ReportBodies() {}

    @Schema(description = "A kind of period")
    record ReportPeriod(
            @Schema(allowableValues = {"day", "week", "month", "quarter", "year", "range"})
            String kind,

            @Schema(description = "How one is written", example = PERIOD)
            String example) {}

    @Schema(description = "A report that can be printed")
    record Report(
            @Schema(example = "monthly-business-review") String report,
            String title,
            @Schema(description = "That it answers") String question,
            String subject,
            List<ReportPeriod> periods,

            @Schema(description = "The metrics that it proves on its last page")
            List<String> headlines) {}

    @Schema(description = "All reports")
    record ReportCatalogue(
            List<Report> reports,

            @Schema(description = "In which they can be printed")
            List<String> languages) {}

    @Schema(description = "What is to be printed")
    record PrintReport(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "monthly-business-review") @Nullable
            String report,

            @Schema(description = PERIODS, requiredMode = RequiredMode.REQUIRED, example = PERIOD) @Nullable
            String period,

            @Schema(description = "That of the key's owner if it is left out", example = "zh-CN") @Nullable
            String language,

            @Schema(description = "Code of the store that it tells of; the whole shop if it is left out") @Nullable
            String store) {}

    @Schema(description = "A printed report")
    record ReportIssue(
            @JsonProperty("issue_id") long issueId,
            String report,
            @Schema(example = PERIOD) String period,
            String language,

            @Schema(description = "Null for the whole shop") @Nullable
            String store,

            @JsonProperty("release_id") long releaseId,
            @JsonProperty("prepared_at") Instant preparedAt,

            @Schema(allowableValues = {"rendering", "made", "failed"})
            String state,

            @Schema(
                    description = "Why it could not be printed",
                    allowableValues = {"damaged", "release_gone", "period_outside", "not_printed"})
            @Nullable
            String failure,

            @JsonProperty("is_provisional") @Schema(description = "Whether a figure did not agree with the ledger")
            boolean isProvisional,

            @Schema(description = "Of its PDF, null until it is made") @Nullable
            String sha256) {}

    @Schema(description = "Some issues, newest first")
    record ReportIssuePage(
            List<ReportIssue> issues,

            @Schema(description = "Cursor of those before, null if there are none") @Nullable
            String next) {}

    @Schema(description = "The value of a metric over some days of a release")
    record MetricValue(
            @Schema(example = "net_sales") String metric,

            @Schema(description = "Of the definition: the same version gives the same value for the same rows")
            int version,

            String name,
            String definition,

            @Schema(description = "Its exact text, null if it is unknown or undefined", example = "431260.40") @Nullable
            String value,

            @Schema(allowableValues = {"money", "units", "count", "ratio", "number", "days", "text"})
            String unit,

            @Schema(description = "Of an amount, null otherwise", example = "CNY") @Nullable
            String currency,

            @JsonProperty("first_day") LocalDate firstDay,

            @JsonProperty("last_day")
            @Schema(description = "The last that counts: of an unfinished period the last complete one")
            LocalDate lastDay,

            @Schema(description = "Null for the whole shop, which holds for all that stores do not split") @Nullable
            String store,

            @JsonProperty("release_id") long releaseId,

            @JsonProperty("is_provisional")
            @Schema(description = "Whether a figure of the release does not agree with the ledger")
            boolean isProvisional) {}

    @Schema(description = "A printed report with its headlines, none until it is made")
    record ReportIssueDetail(ReportIssue issue, List<MetricValue> headlines) {}
}
