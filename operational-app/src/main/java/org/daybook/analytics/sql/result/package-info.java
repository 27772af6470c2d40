/** Results on disk: written once as they come, read a page at a time, and exported. */
@NullMarked
package org.daybook.analytics.sql.result;

import org.jspecify.annotations.NullMarked;
