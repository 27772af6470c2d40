/** Attacks on the sandbox and what it must still answer. */
@org.jspecify.annotations.NullMarked
package org.daybook.warehouse.sandbox;
