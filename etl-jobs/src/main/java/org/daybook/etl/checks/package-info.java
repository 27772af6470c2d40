/** What must hold before anything is published, and the ties to the ledger. */
@NullMarked
package org.daybook.etl.checks;

import org.jspecify.annotations.NullMarked;
