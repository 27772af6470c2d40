@NullMarked
package org.daybook.reports.rows;

import org.jspecify.annotations.NullMarked;
