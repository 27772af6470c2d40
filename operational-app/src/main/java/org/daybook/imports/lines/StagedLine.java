package org.daybook.imports.lines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line as it goes to the staging table; what could not be read is missing, and then it is faulty. */
public record StagedLine(
        long line,
        boolean isFaulty,
        Map<SalesField, String> texts,
        @Nullable Instant eventAt,
        @Nullable LocalDate businessDay,
        @Nullable LineAmounts amounts) {}
