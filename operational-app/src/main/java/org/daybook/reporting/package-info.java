/** Loads and releases of the warehouse, to watch and to start. Refuses to start a second load while one runs. */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {"database", "settings", "users", "web", "web :: page", "web :: api", "audit"})
@NullMarked
package org.daybook.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
