package org.daybook.imports.values;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A date as it stands in a file: alone, with a local time, or with a time and its own offset. */
public record Moment(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone) {

    public Moment(LocalDate day) {
        this(day, null, null);
    }
}
