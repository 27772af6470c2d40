package org.daybook.reporting.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent and answered, in JSON. Names are the contract with programs: they are added to, never changed. */
final class LoadBodies {

    private LoadBodies() {}

    @Schema(description = "A load of the warehouse")
    record Load(
            @JsonProperty("load_id") long loadId,

            @Schema(allowableValues = {"full", "incremental"})
            String kind,

            @Schema(allowableValues = {"running", "published", "provisional", "nothing_new", "failed", "abandoned"})
            String status,

            @JsonProperty("started_at") Instant startedAt,

            @JsonProperty("finished_at") @Schema(description = "Null as long as it runs") @Nullable
            Instant finishedAt,

            @JsonProperty("release_id")
            @Schema(description = "That it published, or that was current when nothing was new")
            @Nullable
            Long releaseId,

            @JsonProperty("complete_through") @Schema(description = "The last complete business day") @Nullable
            LocalDate completeThrough,

            @JsonProperty("rows_in") @Schema(description = "Rows that it read") @Nullable
            Long rowsIn,

            @Schema(description = "Why it failed") @Nullable String message) {}

    @Schema(description = "Some loads, newest first")
    record LoadPage(
            List<Load> loads,

            @Schema(description = "Cursor of those that ran before, null if there are none") @Nullable
            String next) {}

    @Schema(description = "A step of a load")
    record LoadStep(
            String name,

            @Schema(description = "WAITING if it has not begun, else such as STARTED, COMPLETED or FAILED")
            String status,

            @Schema(description = "How long it took until now, null if it has not begun") @Nullable
            BigDecimal seconds) {}

    @Schema(description = "A load with its steps, in their order")
    record LoadDetail(Load load, List<LoadStep> steps) {}

    @Schema(description = "What is to be loaded")
    record StartLoad(
            @Schema(
                    description =
                            "What changed since the last load, everything, or what the last load, which failed, had not done",
                    allowableValues = {"changes", "full", "resume"},
                    requiredMode = RequiredMode.REQUIRED)
            @Nullable
            String extent) {}

    @Schema(description = "A load that was started: it is the first of /api/v1/loads as soon as it has begun")
    record LoadStarted(
            @Schema(allowableValues = {"changes", "full"}) String extent) {}
}
