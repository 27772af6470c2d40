/** What a query on a release is asked of. */
@NullMarked
package org.daybook.warehouse.tables;

import org.jspecify.annotations.NullMarked;
