@NullMarked
package org.daybook.warehouse.metrics;

import org.jspecify.annotations.NullMarked;
