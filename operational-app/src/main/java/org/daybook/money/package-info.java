/** Amounts of money and how they are rounded; knows nothing of shops. */
@ApplicationModule(
        displayName = "Money",
        allowedDependencies = {})
@NullMarked
package org.daybook.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
