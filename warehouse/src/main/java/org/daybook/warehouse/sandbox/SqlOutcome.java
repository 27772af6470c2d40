package org.daybook.warehouse.sandbox;

import java.util.List;
import java.util.Optional;
import org.daybook.warehouse.messages.Sentence;
import org.daybook.warehouse.result.Column;
import org.daybook.warehouse.sandbox.process.Isolation;

/** What came of a query: its columns, the rows written, whether there were more, and what protected us. */
public record SqlOutcome(List<Column> columns, long rows, Optional<Sentence> note, Isolation isolation) {
    public SqlOutcome {
        columns = List.copyOf(columns);
    }
}
