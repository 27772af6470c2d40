/**
 * What must hold before anything is published, and the ties to the ledger. A check of one table needs no Java: it is an
 * entry under {@code checks:} in the table's yml in {@code warehouse/models}.
 */
@NullMarked
package org.daybook.etl.checks;

import org.jspecify.annotations.NullMarked;
