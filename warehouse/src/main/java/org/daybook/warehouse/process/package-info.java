/** Programs that we start beside the app. */
@NullMarked
package org.daybook.warehouse.process;

import org.jspecify.annotations.NullMarked;
