/** People and programs that use the shop: who they are, what they may do, in which stores. Knows no secret in clear. */
@ApplicationModule(
        displayName = "Users",
        allowedDependencies = {"settings", "audit", "database", "database :: keys"})
@NullMarked
package org.daybook.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
