/** The child process of a query: what it runs on, how far the system shuts it in, what it may use, how it ends. */
@NullMarked
package org.daybook.warehouse.sandbox.process;

import org.jspecify.annotations.NullMarked;
