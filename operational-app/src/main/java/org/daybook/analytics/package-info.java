/**
 * What people see first: the shop at a glance. Figures of the past come from the current release, by the definitions
 * that reports use; what is happening now comes from the database, and each says which.
 */
@ApplicationModule(
        displayName = "Analytics",
        allowedDependencies = {
            "money",
            "settings",
            "database",
            "users",
            "stock",
            "stock :: assortment",
            "customers",
            "orders",
            "orders :: list",
            "orders :: detail",
            "web",
            "web :: page",
            "web :: list",
            "web :: form"
        })
@NullMarked
package org.daybook.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
