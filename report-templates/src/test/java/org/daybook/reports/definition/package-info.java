@NullMarked
package org.daybook.reports.definition;

import org.jspecify.annotations.NullMarked;
