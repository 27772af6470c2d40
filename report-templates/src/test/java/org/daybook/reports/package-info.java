@NullMarked
package org.daybook.reports;

import org.jspecify.annotations.NullMarked;
