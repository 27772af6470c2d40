package org.daybook.imports.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How a spreadsheet counts its days; those of old Macintoshes begin in 1904. */
public enum SerialDays {
    FROM_1900(LocalDate.of(1899, 12, 30)),
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final int LAST_SERIAL = 110_000;
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000L);

    private final LocalDate dayZero;

    SerialDays(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    /** A day count with the time as its fraction, to the millisecond; null when it is none. */
    public @Nullable Moment parse(String raw) {
        BigDecimal serial = NumberText.ofSpreadsheet(raw);
        if (serial == null || serial.signum() <= 0 || serial.intValue() > LAST_SERIAL) {
            return null;
        }
        LocalDate day = dayZero.plusDays(serial.intValue());
        BigDecimal fraction = serial.subtract(BigDecimal.valueOf(serial.intValue()));
        if (fraction.signum() == 0) {
            return new Moment(day);
        }
        long millis = fraction.multiply(MILLIS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime at = day.atStartOfDay().plusNanos(millis * 1_000_000L);
        return new Moment(at.toLocalDate(), at.toLocalTime(), null);
    }
}
