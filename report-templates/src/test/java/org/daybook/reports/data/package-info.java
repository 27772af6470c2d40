@NullMarked
package org.daybook.reports.data;

import org.jspecify.annotations.NullMarked;
