/** Products and their categories. A SKU is kept exactly as written; what is versioned is never overwritten. */
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"money", "settings", "audit"})
@NullMarked
package org.daybook.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
