package org.daybook.orders.history;

import org.springframework.stereotype.Service;

/** Takes documents, and the orders that they were, over from an import's staging tables (see `org.daybook.imports`). */
@Service
public class ImportedDocuments {
    private final StagedDocumentTable staged;
    private final SalesDocumentTable documents;
    private final SalesOrderTable orders;

    ImportedDocuments(StagedDocumentTable staged, SalesDocumentTable documents, SalesOrderTable orders) {
        this.staged = staged;
        this.documents = documents;
        this.orders = orders;
    }

    /** Marks staged documents that are in the shop already: with the same lines, or with others. */
    public void compare() {
        if (staged.findExisting() > 0) {
            staged.compareLines();
        }
    }

    /** Writes documents, orders, events and lines of all staged documents; every code must be known by now. */
    public void takeOver(long importId) {
        staged.numberNew();
        orders.insertHeads();
        documents.insertHeads(importId);
        documents.insertLines();
        orders.insertLines();
        orders.insertEvents();
        documents.analyze();
    }
}
