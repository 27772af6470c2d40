/** Where goods lie and are sold: the shop's locations. A location's code never changes. */
@ApplicationModule(
        displayName = "Stock",
        allowedDependencies = {
            "money",
            "settings",
            "settings :: codes",
            "catalog",
            "audit",
            "users",
            "web",
            "web :: page",
            "web :: list",
            "web :: form",
            "web :: api"
        })
@NullMarked
package org.daybook.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
