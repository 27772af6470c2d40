/**
 * Who buys. Owns the customer's number, names and personal fields, which leave this module only
 * sealed; refuses to hand any of them to the warehouse, where a pseudonym stands for the person.
 */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"money", "settings", "database"})
@NullMarked
package org.daybook.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
