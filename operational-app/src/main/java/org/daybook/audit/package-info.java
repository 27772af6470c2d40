/** Who did what, when. Owns the list of business events, by which each of them happens once. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"settings"})
@NullMarked
package org.daybook.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
