/**
 * The books. Owns accounts, posting rules, entries and their legs; an entry is written whole, once,
 * by a rule of a stated version. Refuses entries that do not balance, and every change of one.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"money", "settings", "catalog", "customers", "stock", "promotions", "audit"})
@NullMarked
package org.daybook.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
