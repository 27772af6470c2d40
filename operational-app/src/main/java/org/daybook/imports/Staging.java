package org.daybook.imports;

import java.util.List;
import java.util.function.LongConsumer;
import org.daybook.imports.SalesImportResult.Hints;
import org.daybook.imports.StagingTable.DocumentFault;
import org.daybook.imports.StagingTable.Tally;
import org.daybook.imports.faults.FaultLog;
import org.daybook.imports.lines.LineReader;
import org.daybook.imports.lines.LineRules;
import org.daybook.imports.reading.UnreadableFile;
import org.daybook.orders.ImportedDocuments;
import org.springframework.stereotype.Component;

/** The first pass: every line is read, checked and staged, then the documents are checked as wholes. */
@Component
class Staging {
    private final StagingTable tables;
    private final StagedLineCopyTable copy;
    private final HintTable hints;
    private final ImportedDocuments documents;

    Staging(StagingTable tables, StagedLineCopyTable copy, HintTable hints, ImportedDocuments documents) {
        this.tables = tables;
        this.copy = copy;
        this.hints = hints;
        this.documents = documents;
    }

    boolean lock() {
        return tables.lock();
    }

    /** @return the number of rows */
    long stage(PreparedFile file, LineRules rules, FaultLog faults, LongConsumer progress) {
        tables.create();
        try (LinePipe pipe = new LinePipe(file.source()::rows, new LineReader(file.mapping(), rules, faults))) {
            copy.fill(pipe, progress);
            if (pipe.rows() == 0) {
                throw new UnreadableFile(UnreadableFile.Reason.HEADER_ONLY, "");
            }
            return pipe.rows();
        }
    }

    Tally check(FaultLog faults) {
        tables.groupDocuments();
        documents.compare();
        for (DocumentFault fault : tables.documentsOfSeveralCustomers()) {
            faults.add(
                    fault.firstLine(),
                    "customer_no",
                    "customer_differs",
                    fault.orderNo(),
                    fault.first(),
                    fault.second());
        }
        for (DocumentFault fault : tables.documentsWithOtherLines()) {
            faults.add(fault.firstLine(), "order_no", "document_differs", fault.orderNo());
        }
        return tables.tally();
    }

    Hints hints(LineRules rules) {
        return new Hints(hints.similarSkus(), rules.creditPrefix().isPresent() ? List.of() : hints.creditPrefixes());
    }

    StagingTable keepNew() {
        tables.keepNew();
        return tables;
    }
}
