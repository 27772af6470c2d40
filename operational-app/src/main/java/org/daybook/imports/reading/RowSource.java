package org.daybook.imports.reading;

import java.util.List;
import org.daybook.imports.values.SerialDays;
import org.jspecify.annotations.Nullable;

/** The rows of a file below its header, read once from top to bottom. */
public interface RowSource extends AutoCloseable {
    List<String> header();

    /** The next row that is not blank, or null at the end. */
    @Nullable
    Row next();

    /** How dates are counted where they stand as numbers. */
    default SerialDays serialDays() {
        return SerialDays.FROM_1900;
    }

    @Override
    void close();
}
