@NullMarked
package org.daybook.reports.text;

import org.jspecify.annotations.NullMarked;
