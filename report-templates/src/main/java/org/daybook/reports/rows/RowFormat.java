package org.daybook.reports.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row as bytes: its length, then of each value what it is and itself. Written by hand, since Java's own serialization
 * took a fifth of the time of a long report.
 */
final class RowFormat {
    private static final int LONG_DIGITS = 18;

    private RowFormat() {}

    private enum Kind {
        NULL,
        TEXT,
        LONG,
        INT,
        SHORT,
        BYTE,
        SMALL_DECIMAL,
        DECIMAL,
        DOUBLE,
        DAY,
        NO,
        YES,
        OTHER;

        private static final Kind[] ALL = values();
    }

    /** Values have to be serializable. */
    static void write(@Nullable Object[] row, DataOutputStream out) throws IOException {
        out.writeShort(row.length);
        for (Object value : row) {
            write(value, out);
        }
    }

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            kind(Kind.NULL, out);
        } else if (value instanceof String text) {
            kind(Kind.TEXT, out);
            bytes(text.getBytes(StandardCharsets.UTF_8), out);
        } else if (value instanceof BigDecimal number) {
            write(number, out);
        } else if (value instanceof LocalDate day) {
            kind(Kind.DAY, out);
            out.writeLong(day.toEpochDay());
        } else if (value instanceof Boolean flag) {
            kind(flag ? Kind.YES : Kind.NO, out);
        } else if (value instanceof Number number) {
            write(number, out);
        } else {
            other(value, out);
        }
    }

    // Rare: an instant, a list.
    private static void other(Object value, DataOutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream serialized = new ObjectOutputStream(bytes)) {
            serialized.writeObject(value);
        }
        kind(Kind.OTHER, out);
        bytes(bytes.toByteArray(), out);
    }

    private static Object other(DataInputStream in) throws IOException {
        try (ObjectInputStream serialized = new ObjectInputStream(new ByteArrayInputStream(bytes(in)))) {
            return serialized.readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(BigDecimal number, DataOutputStream out) throws IOException {
        boolean isSmall = number.precision() <= LONG_DIGITS;
        kind(isSmall ? Kind.SMALL_DECIMAL : Kind.DECIMAL, out);
        out.writeInt(number.scale());
        if (isSmall) {
            out.writeLong(number.unscaledValue().longValueExact());
        } else {
            bytes(number.unscaledValue().toByteArray(), out);
        }
    }

    private static void write(Number number, DataOutputStream out) throws IOException {
        if (number instanceof Long) {
            kind(Kind.LONG, out);
            out.writeLong(number.longValue());
        } else if (number instanceof Integer) {
            kind(Kind.INT, out);
            out.writeInt(number.intValue());
        } else if (number instanceof Short) {
            kind(Kind.SHORT, out);
            out.writeShort(number.shortValue());
        } else if (number instanceof Byte) {
            kind(Kind.BYTE, out);
            out.writeByte(number.byteValue());
        } else if (number instanceof Double) {
            kind(Kind.DOUBLE, out);
            out.writeDouble(number.doubleValue());
        } else {
            other(number, out);
        }
    }

    static @Nullable Object[] read(DataInputStream in) throws IOException {
        @Nullable Object[] row = new @Nullable Object[in.readUnsignedShort()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(in);
        }
        return row;
    }

    private static @Nullable Object value(DataInputStream in) throws IOException {
        return switch (Kind.ALL[in.readByte()]) {
            case NULL -> null;
            case TEXT -> new String(bytes(in), StandardCharsets.UTF_8);
            case LONG -> in.readLong();
            case INT -> in.readInt();
            case SHORT -> in.readShort();
            case BYTE -> in.readByte();
            case SMALL_DECIMAL -> small(in.readInt(), in.readLong());
            case DECIMAL -> large(in.readInt(), bytes(in));
            case DOUBLE -> in.readDouble();
            case DAY -> LocalDate.ofEpochDay(in.readLong());
            case NO -> false;
            case YES -> true;
            case OTHER -> other(in);
        };
    }

    private static BigDecimal small(int scale, long unscaled) {
        return BigDecimal.valueOf(unscaled, scale);
    }

    private static BigDecimal large(int scale, byte[] unscaled) {
        return new BigDecimal(new BigInteger(unscaled), scale);
    }

    private static void kind(Kind kind, DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
