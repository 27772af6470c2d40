/** What a report's folder says about it: description (.yml) and named queries (.sql), read as they stand. */
@NullMarked
package org.daybook.reports.definition;

import org.jspecify.annotations.NullMarked;
