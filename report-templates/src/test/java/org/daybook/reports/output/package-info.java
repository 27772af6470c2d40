@NullMarked
package org.daybook.reports.output;

import org.jspecify.annotations.NullMarked;
