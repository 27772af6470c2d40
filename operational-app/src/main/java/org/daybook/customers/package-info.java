/**
 * Who buys. Owns the customer's number, names and personal fields, which leave this module only
 * sealed, masked, or opened for somebody who said why and was noted; refuses to hand any of them to the warehouse, where a pseudonym stands for the person.
 */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"money", "settings", "database", "database :: keys", "audit"})
@NullMarked
package org.daybook.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
