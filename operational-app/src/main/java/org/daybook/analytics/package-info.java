/**
 * What people see first: the shop at a glance. Figures of the past come from the current release, by the definitions
 * that reports use; what is happening now comes from the database, and each says which. Analysts ask further here: they
 * run SQL on releases, within limits, and look up what tables and columns mean.
 */
@ApplicationModule(
        displayName = "Analytics",
        allowedDependencies = {
            "money",
            "settings",
            "audit",
            "database",
            "users",
            "users :: keys",
            "stock",
            "stock :: assortment",
            "customers",
            "orders",
            "orders :: list",
            "orders :: detail",
            "web",
            "web :: page",
            "web :: list",
            "web :: api",
            "web :: form",
            "web :: alerts"
        })
@NullMarked
package org.daybook.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
