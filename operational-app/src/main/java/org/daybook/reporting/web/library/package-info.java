/** Pages on which reports are found, printed and compared. */
@NullMarked
package org.daybook.reporting.web.library;

import org.jspecify.annotations.NullMarked;
