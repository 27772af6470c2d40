package org.daybook.analytics.sql.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent and answered, in JSON. Names are the contract with programs: they are added to, never changed. */
final class QueryBodies {

    private QueryBodies() {}

    @Schema(description = "A value for a {{name}} of a query")
    record QueryVariable(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "from") @Nullable
            String name,

            @Schema(
                    requiredMode = RequiredMode.REQUIRED,
                    allowableValues = {"date", "number", "text"})
            @Nullable
            String type,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "2026-03-14") @Nullable
            String value) {}

    @Schema(description = "A query to be run in the sandbox")
    record RunQuery(
            @Schema(
                    description = "One statement that reads, of at most 100,000 characters",
                    requiredMode = RequiredMode.REQUIRED,
                    example = "select * from sales_by_day where business_day >= {{from}}")
            @Nullable
            String sql,

            @JsonProperty("release_id") @Schema(description = "The current one if it is left out") @Nullable
            Long releaseId,

            @Nullable List<@Nullable QueryVariable> variables) {}

    @Schema(description = "Why a query failed")
    record QueryFault(
            @Schema(description = "The key of the sentence, which never changes", example = "query.deadline")
            String reason,

            String detail,

            @Schema(description = "Of the query, from 1; null where no place is known") @Nullable
            Integer line,

            @Nullable Integer column) {}

    @Schema(description = "A run of a query")
    record Query(
            @JsonProperty("query_id") long queryId,
            String sql,
            @JsonProperty("release_id") long releaseId,
            @JsonProperty("submitted_at") Instant submittedAt,

            @Schema(allowableValues = {"waiting", "running", "done", "failed", "stopped", "interrupted"})
            String state,

            @Schema(description = "In the queue, from 1; null if it does not wait") @Nullable
            Integer place,

            @Schema(description = "That it took, or has taken until now")
            BigDecimal seconds,

            @Schema(description = "That its result has so far")
            long rows,

            @JsonProperty("is_cut") @Schema(description = "Whether a limit left rows out")
            boolean isCut,

            @Nullable QueryFault fault) {}

    @Schema(description = "Some runs of the key's owner, newest first")
    record QueryPage(
            List<Query> queries,

            @Schema(description = "Cursor of those before, null if there are none") @Nullable
            String next) {}

    @Schema(description = "A column of a result")
    record QueryColumn(
            String name,

            @Schema(description = "As DuckDB calls it", example = "DECIMAL(18,2)")
            String type) {}

    @Schema(description = "Some rows of a result; each value is its exact text, or null")
    record QueryRows(
            List<QueryColumn> columns,
            List<List<@Nullable String>> rows,

            @Schema(description = "Cursor of the rows that follow, null at the end") @Nullable
            String next) {}
}
