/**
 * The bookkeeper's desk: journal, account sheets, trial balance, money in and out. It lies above the ledger and the
 * orders' money because it shows both: an order's number is known by its money only. Owns the notes beside money.
 */
@ApplicationModule(
        displayName = "Books",
        allowedDependencies = {
            "users",
            "web",
            "web :: page",
            "web :: list",
            "web :: form",
            "web :: api",
            "money",
            "settings",
            "stock",
            "stock :: seen",
            "ledger",
            "ledger :: journal",
            "payments",
            "audit"
        })
@NullMarked
package org.daybook.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
