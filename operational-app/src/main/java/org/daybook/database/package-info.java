/**
 * The one PostgreSQL of a shop: where its home is, how its server starts, is shared and stops, and
 * which migrations its schemas have. Knows nothing of what the tables mean.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.daybook.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
