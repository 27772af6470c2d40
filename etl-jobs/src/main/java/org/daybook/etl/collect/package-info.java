/** Takes away what no kept release and no reader needs: work of dead runs, orphaned files, releases that are past. */
@NullMarked
package org.daybook.etl.collect;

import org.jspecify.annotations.NullMarked;
