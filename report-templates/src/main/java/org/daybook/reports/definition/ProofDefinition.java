package org.daybook.reports.definition;

import java.util.List;

/** What the last page proves: each headline against the ledger or the lines, and what the report leaves out. */
public record ProofDefinition(List<String> headlines, List<AbsentBlock> absent) {

    public ProofDefinition {
        absent = absent == null ? List.of() : absent;
    }

    /** A block whose source table the product does not have yet. */
    public record AbsentBlock(LocalText block, LocalText source) {}
}
