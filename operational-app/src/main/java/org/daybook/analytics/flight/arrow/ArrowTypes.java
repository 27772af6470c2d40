package org.daybook.analytics.flight.arrow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.arrow.flight.sql.FlightSqlColumnMetadata;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.daybook.warehouse.result.Column;

/** DuckDB's types in Arrow's words; whatever has none there is text: lists, structs, intervals and the like. */
public final class ArrowTypes {
    /** Digits of the largest number that is exact. */
    public static final int WIDEST_DECIMAL = 38;

    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d{1,2}),\\s?(\\d{1,2})\\)");
    private static final String UTC = "UTC";
    private static final ArrowType MICROSECONDS = new ArrowType.Timestamp(TimeUnit.MICROSECOND, UTC);

    // An unsigned number has the next larger type, which every tool knows.
    private static final Map<String, ArrowType> TYPES = Map.ofEntries(
            Map.entry("BOOLEAN", ArrowType.Bool.INSTANCE),
            Map.entry("TINYINT", integer(8)),
            Map.entry("UTINYINT", integer(16)),
            Map.entry("SMALLINT", integer(16)),
            Map.entry("USMALLINT", integer(32)),
            Map.entry("INTEGER", integer(32)),
            Map.entry("UINTEGER", integer(64)),
            Map.entry("BIGINT", integer(64)),
            Map.entry("UBIGINT", decimal(20, 0)),
            Map.entry("HUGEINT", decimal(WIDEST_DECIMAL, 0)),
            Map.entry("UHUGEINT", decimal(WIDEST_DECIMAL, 0)),
            Map.entry("FLOAT", new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE)),
            Map.entry("DOUBLE", new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE)),
            Map.entry("DATE", new ArrowType.Date(DateUnit.DAY)),
            Map.entry("TIME", new ArrowType.Time(TimeUnit.MICROSECOND, 64)),
            Map.entry("TIMESTAMP", MICROSECONDS),
            Map.entry("TIMESTAMP_S", MICROSECONDS),
            Map.entry("TIMESTAMP_MS", MICROSECONDS),
            Map.entry("TIMESTAMP_NS", new ArrowType.Timestamp(TimeUnit.NANOSECOND, UTC)),
            Map.entry("TIMESTAMP WITH TIME ZONE", MICROSECONDS),
            Map.entry("BLOB", ArrowType.Binary.INSTANCE),
            Map.entry("NULL", integer(32)),
            Map.entry("\"NULL\"", integer(32)));

    private ArrowTypes() {}

    /** Of a result. */
    public static Schema schema(List<Column> columns) {
        return new Schema(columns.stream().map(ArrowTypes::field).toList());
    }

    private static Field field(Column column) {
        ArrowType type = type(column.type());
        Map<String, String> about = about(column.type()).build().getMetadataMap();
        return new Field(column.name(), new FieldType(true, type, null, about), null);
    }

    /** What drivers look for beside a column of that type. */
    public static FlightSqlColumnMetadata.Builder about(String name) {
        FlightSqlColumnMetadata.Builder about = new FlightSqlColumnMetadata.Builder()
                .typeName(name)
                .isReadOnly(true)
                .isAutoIncrement(false)
                .isSearchable(true);
        ArrowType type = type(name);
        return type instanceof ArrowType.Decimal decimal
                ? about.precision(decimal.getPrecision()).scale(decimal.getScale())
                : about.isCaseSensitive(type.equals(ArrowType.Utf8.INSTANCE));
    }

    /** By DuckDB's name of it. */
    public static ArrowType type(String name) {
        Matcher decimal = DECIMAL.matcher(name);
        return decimal.matches()
                ? decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)))
                : TYPES.getOrDefault(name, ArrowType.Utf8.INSTANCE);
    }

    /** As the protocol packs it into other messages. */
    public static byte[] packed(Schema schema) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MessageSerializer.serialize(new WriteChannel(Channels.newChannel(out)), schema);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static ArrowType integer(int bits) {
        return new ArrowType.Int(bits, true);
    }

    private static ArrowType decimal(int precision, int scale) {
        return new ArrowType.Decimal(precision, scale, 128);
    }
}
