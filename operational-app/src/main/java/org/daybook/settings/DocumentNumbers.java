package org.daybook.settings;

import org.springframework.stereotype.Service;

/** Gives documents that are made here the number that people use; never the same one twice. */
@Service
public class DocumentNumbers {
    private final DocumentNumberTable table;

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
        return kind.prefix + "-" + table.next();
    }
}
