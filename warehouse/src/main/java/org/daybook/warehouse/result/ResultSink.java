package org.daybook.warehouse.result;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a result: the header once, each row, the end once. */
public interface ResultSink {

    /** What the columns will be, once that is known; the query may still fail. */
    default void columns(List<Column> announced) throws IOException {}

    void header(List<Column> columns) throws IOException;

    /** False when it wants no more rows. */
    boolean row(@Nullable String[] values) throws IOException;

    void end() throws IOException;
}
