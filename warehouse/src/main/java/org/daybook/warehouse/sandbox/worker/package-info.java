/** The child process of the sandbox. Holds no secret, uses nothing but the JDK and DuckDB, so that it starts quickly. */
@NullMarked
package org.daybook.warehouse.sandbox.worker;

import org.jspecify.annotations.NullMarked;
