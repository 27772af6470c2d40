/** Pages for who runs the shop's system: users and their rights, keys of programs, and who did what. */
@ApplicationModule(
        displayName = "Admin",
        allowedDependencies = {
            "settings",
            "audit",
            "users",
            "users :: totp",
            "stock",
            "web",
            "web :: page",
            "web :: form",
            "web :: signin"
        })
@NullMarked
package org.daybook.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
