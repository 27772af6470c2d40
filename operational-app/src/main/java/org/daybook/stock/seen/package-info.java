/** The stores that a user sees, for whoever is told one by its code. */
@NamedInterface("seen")
@NullMarked
package org.daybook.stock.seen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
