package org.daybook.settings;

import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;
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

    /** The kinds of documents, with what their numbers begin with. */
    public enum Kind {
        ORDER("SO"),
        SHIPMENT("SH"),
        RETURN("RT"),
        PAYMENT("PM"),
        REFUND("RF"),
        RECEIPT("RC"),
        ISSUE("IS"),
        EXPENSE("EX"),
        MONEY("MV");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Such as SO-100001. */
    public String next(Kind kind) {
        Long given = unused.poll();
        long number = given == null ? table.next() : given;
        keepIfUnused(number);
        return kind.prefix + "-" + number;
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
