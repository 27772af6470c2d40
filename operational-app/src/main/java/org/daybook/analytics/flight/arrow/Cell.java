package org.daybook.analytics.flight.arrow;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampNanoTZVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;

/** Puts the exact text of a value, as the sandbox gives it, into a column. */
@FunctionalInterface
public interface Cell {
    /** @throws RuntimeException if the text is no value of the column's type */
    void set(int row, String text);

    /** For a column of one of the {@link ArrowTypes}. */
    static Cell of(FieldVector column) {
        return switch (column.getMinorType()) {
            case BIT -> (row, text) -> ((BitVector) column).setSafe(row, Boolean.parseBoolean(text) ? 1 : 0);
            case TINYINT -> (row, text) -> ((TinyIntVector) column).setSafe(row, Byte.parseByte(text));
            case SMALLINT -> (row, text) -> ((SmallIntVector) column).setSafe(row, Short.parseShort(text));
            case INT -> (row, text) -> ((IntVector) column).setSafe(row, Integer.parseInt(text));
            case BIGINT -> (row, text) -> ((BigIntVector) column).setSafe(row, Long.parseLong(text));
            case FLOAT4 -> (row, text) -> ((Float4Vector) column).setSafe(row, Float.parseFloat(text));
            case FLOAT8 -> (row, text) -> ((Float8Vector) column).setSafe(row, Double.parseDouble(text));
            case DECIMAL -> decimal((DecimalVector) column);
            case DATEDAY -> (row, text) -> ((DateDayVector) column).setSafe(row, day(text));
            case TIMEMICRO ->
                (row, text) -> ((TimeMicroVector) column)
                        .setSafe(
                                row,
                                TimeUnit.NANOSECONDS.toMicros(
                                        LocalTime.parse(text).toNanoOfDay()));
            case TIMESTAMPMICROTZ -> (row, text) -> ((TimeStampMicroTZVector) column).setSafe(row, micros(text));
            case TIMESTAMPNANOTZ -> (row, text) -> ((TimeStampNanoTZVector) column).setSafe(row, nanos(text));
            case VARBINARY -> (row, text) -> ((VarBinaryVector) column).setSafe(row, bytes(text));
            case VARCHAR -> (row, text) -> ((VarCharVector) column).setSafe(row, text.getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException(column.getMinorType().name());
        };
    }

    private static Cell decimal(DecimalVector column) {
        return (row, text) -> column.setSafe(row, new BigDecimal(text).setScale(column.getScale()));
    }

    private static int day(String text) {
        return text.equals("infinity")
                ? Integer.MAX_VALUE
                : Math.toIntExact(LocalDate.parse(text).toEpochDay());
    }

    private static long micros(String text) {
        return text.equals("infinity") ? Long.MAX_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
    }

    private static long nanos(String text) {
        return text.equals("infinity") ? Long.MAX_VALUE : ChronoUnit.NANOS.between(Instant.EPOCH, Instant.parse(text));
    }

    private static byte[] bytes(String text) {
        return HexFormat.of().withPrefix("\\x").parseHex(text);
    }
}
