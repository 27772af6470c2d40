/**
 * Loads and releases, and the reports made from them: schedules, runs, issues and mails. Refuses to start a second load
 * while one runs, and to send a reader the same report twice.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "database",
            "database :: keys",
            "settings",
            "users",
            "users :: addresses",
            "users :: views",
            "stock",
            "web",
            "web :: page",
            "web :: form",
            "web :: list",
            "web :: api",
            "web :: alerts",
            "audit"
        })
@NullMarked
package org.daybook.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
