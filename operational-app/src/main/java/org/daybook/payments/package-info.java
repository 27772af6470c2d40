/**
 * Money that comes in and goes out. Owns what each order has been paid, still owes and is owed, the open items of
 * customers and suppliers, and every payment; refuses to pay back more than came in.
 */
@ApplicationModule(
        displayName = "Payments",
        allowedDependencies = {"money", "settings", "customers", "stock", "promotions", "ledger", "audit"})
@NullMarked
package org.daybook.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
