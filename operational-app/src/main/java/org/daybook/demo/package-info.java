/**
 * Invents the demo shop: three years of sales as an ordinary import file, the last months of them as events. Owns the generator and the truths that it
 * plants; knows neither the database nor the import.
 */
@ApplicationModule(
        displayName = "Demo shop",
        allowedDependencies = {})
@NullMarked
package org.daybook.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
