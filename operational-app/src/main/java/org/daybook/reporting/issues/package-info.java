/** Printed reports: kept as they were, with all that is needed to print them again. */
@NullMarked
package org.daybook.reporting.issues;

import org.jspecify.annotations.NullMarked;
