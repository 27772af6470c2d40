package org.daybook.orders.history;

import org.daybook.ledger.HistoricalPosting;
import org.springframework.stereotype.Service;

/** Hands the documents of an import, summed up, to the ledger. */
@Service
public class ImportedHistory {

    private final HistoricalSumTable sums;
    private final HistoricalPosting posting;

    ImportedHistory(HistoricalSumTable sums, HistoricalPosting posting) {
        this.sums = sums;
        this.posting = posting;
    }

    /**
     * Within the import's transaction, after its lines were written.
     *
     * @return the number of entries
     */
    public int post(long importId) {
        return posting.post(importId, sums.days(importId));
    }
}
