/** Campaigns, by which discounts are explained. A campaign's code never changes. */
@ApplicationModule(
        displayName = "Promotions",
        allowedDependencies = {"money", "settings", "settings :: codes", "catalog", "customers"})
@NullMarked
package org.daybook.promotions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
