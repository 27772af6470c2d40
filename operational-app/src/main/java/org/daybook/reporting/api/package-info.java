/** Loads of the warehouse over REST: the same use cases as on the pages. */
@NullMarked
package org.daybook.reporting.api;

import org.jspecify.annotations.NullMarked;
