/** What the shop as a whole has agreed on: its currency, its clock, its sales channels. One shop, one currency for good. */
@ApplicationModule(displayName = "Settings", allowedDependencies = "money")
@NullMarked
package org.daybook.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
