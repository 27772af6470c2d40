package org.daybook.imports;

import org.daybook.imports.SalesImportResult.Unknown;
import org.daybook.imports.runs.RunTable;
import org.daybook.imports.staging.Staging;
import org.daybook.orders.history.ImportedDocuments;
import org.daybook.orders.history.ImportedHistory;
import org.springframework.stereotype.Component;

/** The second pass: what was staged and is sound becomes part of the shop. */
@Component
class TakeOver {
    private final MasterData masterData;
    private final ImportedDocuments documents;
    private final ImportedHistory history;
    private final RunTable runs;

    TakeOver(MasterData masterData, ImportedDocuments documents, ImportedHistory history, RunTable runs) {
        this.masterData = masterData;
        this.documents = documents;
        this.history = history;
        this.runs = runs;
    }

    Unknown unknown(Staging staged) {
        return masterData.unknown(staged);
    }

    long nextImport() {
        return runs.nextId();
    }

    void write(long importId, Unknown unknown) {
        masterData.takeOver(unknown);
        documents.takeOver(importId);
        history.post(importId);
    }

    void record(RunTable.Run run) {
        runs.insert(run);
    }
}
