package org.daybook.imports.events.file;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days that the books know. */
final class BookDay {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private BookDay() {}

    /** @throws DateTimeException if it is no ISO date of these years */
    static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
            throw new DateTimeException(text);
        }
        return day;
    }
}
