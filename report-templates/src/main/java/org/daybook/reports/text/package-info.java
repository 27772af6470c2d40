/** How numbers, days and common words read in each language. */
@NullMarked
package org.daybook.reports.text;

import org.jspecify.annotations.NullMarked;
