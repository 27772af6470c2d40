package org.daybook.audit;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;
import org.daybook.audit.DocumentNumberTable.Drawn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives documents that are made here the number that people use; never the same one twice. */
@Service
public class DocumentNumbers {
    private final DocumentNumberTable table;
    private final Queue<Long> unused = new PriorityBlockingQueue<>();

    DocumentNumbers(DocumentNumberTable table) {
        this.table = table;
    }

    /** The kinds of documents, with what their numbers begin with, and the events that have such numbers. */
    public enum Kind {
        ORDER("SO", "order_placed"),
        SHIPMENT("SH", "shipment"),
        RETURN("RT", "return_received"),
        PAYMENT("PM", "payment_captured"),
        REFUND("RF", "refund_paid"),
        RECEIPT("RC", "purchase_receipt"),
        ISSUE("IS", "stock_issue"),
        EXPENSE("EX", "expense"),
        MONEY("MV", "owner_capital", "owner_drawings", "other_income");

        private final String prefix;
        private final List<String> eventKinds;

        Kind(String prefix, String... eventKinds) {
            this.prefix = prefix + "-";
            this.eventKinds = List.of(eventKinds);
        }
    }

    /** Such as SO-100001; none that a document has which was imported. */
    public String next(Kind kind) {
        Drawn drawn = draw(kind);
        while (drawn.isTaken()) {
            drawn = draw(kind);
        }
        keepIfUnused(drawn.number());
        return kind.prefix + drawn.number();
    }

    private Drawn draw(Kind kind) {
        Long given = unused.poll();
        return given == null
                ? table.next(kind.prefix, kind.eventKinds)
                : table.again(given, kind.prefix, kind.eventKinds);
    }

    /** A document that is refused after all leaves its number to the next one. */
    private void keepIfUnused(long number) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        unused.add(number);
                    }
                }
            });
        }
    }
}
