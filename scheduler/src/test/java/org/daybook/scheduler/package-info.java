@NullMarked
package org.daybook.scheduler;

import org.jspecify.annotations.NullMarked;
