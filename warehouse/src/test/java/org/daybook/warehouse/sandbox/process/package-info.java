/** What holds when the policy does not. */
@org.jspecify.annotations.NullMarked
package org.daybook.warehouse.sandbox.process;
