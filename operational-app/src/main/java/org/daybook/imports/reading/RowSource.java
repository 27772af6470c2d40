package org.daybook.imports.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file below its header, read once from top to bottom. */
public interface RowSource extends AutoCloseable {
    List<String> header();

    /** The next row that is not blank, or null at the end. */
    @Nullable
    Row next();

    /** Spreadsheets of old Macintoshes count their days from 1904. */
    default boolean countsFrom1904() {
        return false;
    }

    @Override
    void close();
}
