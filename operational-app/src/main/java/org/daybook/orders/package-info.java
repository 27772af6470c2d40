/** Orders and captured documents with their lines. What was captured never changes; an order's states only move as allowed. */
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {
            "users",
            "web",
            "web :: page",
            "web :: list",
            "web :: form",
            "web :: api",
            "money",
            "settings",
            "catalog",
            "customers",
            "stock",
            "stock :: seen",
            "promotions",
            "ledger",
            "payments",
            "audit"
        })
@NullMarked
package org.daybook.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
