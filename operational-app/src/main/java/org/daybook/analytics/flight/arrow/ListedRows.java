package org.daybook.analytics.flight.arrow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** A few rows that we know, at once. */
public final class ListedRows {
    private ListedRows() {}

    /** Each row has a value for each field of the schema. */
    public static void send(
            Schema schema, List<@Nullable Object[]> rows, BufferAllocator memory, ServerStreamListener listener) {
        try (VectorSchemaRoot root = VectorSchemaRoot.create(schema, memory)) {
            for (int row = 0; row < rows.size(); row++) {
                @Nullable Object[] values = rows.get(row);
                for (int i = 0; i < values.length; i++) {
                    set(root.getVector(i), row, values[i]);
                }
            }
            root.setRowCount(rows.size());
            listener.start(root);
            listener.putNext();
            listener.completed();
        }
    }

    private static void set(FieldVector column, int row, @Nullable Object value) {
        if (value == null) {
            column.setNull(row);
        } else if (column instanceof VarCharVector texts) {
            texts.setSafe(row, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        } else if (column instanceof IntVector numbers) {
            numbers.setSafe(row, (Integer) value);
        } else if (column instanceof BitVector flags) {
            flags.setSafe(row, (Boolean) value ? 1 : 0);
        } else if (column instanceof VarBinaryVector bytes) {
            bytes.setSafe(row, (byte[]) value);
        } else {
            throw new IllegalArgumentException(column.getName());
        }
    }
}
