package org.daybook.imports.runs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.database.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One import that was completed, with the control sums of what it wrote, signs as captured.
 *
 * @param rowsRead lines of the file
 * @param skippedDocuments documents that were there already
 * @param leftOutDocuments documents left out because of faults
 * @param grossAmount before discounts, in the shop's currency
 */
public record CompletedImport(
        long importId,
        String kind,
        String fileName,
        OffsetDateTime finishedAt,
        long rowsRead,
        long lineCount,
        long documentCount,
        long orderCount,
        long skippedDocuments,
        long leftOutDocuments,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        BigDecimal quantity,
        BigDecimal grossAmount,
        BigDecimal discountAmount) {

    /** All imports of this database, the latest first. */
    public static List<CompletedImport> all(Database database) {
        return new RunTable(JdbcClient.create(database.dataSource())).all();
    }
}
