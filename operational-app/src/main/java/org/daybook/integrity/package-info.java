/**
 * What must always hold: views of the schema {@code integrity}, queries on a release, and comparisons
 * of the two. Owns no data and changes none. A new check is a new file, no Java: a view in
 * {@code db/migration/integrity}, a query in {@code integrity/warehouse}, a pair in {@code integrity/compare}.
 */
@ApplicationModule(
        displayName = "Integrity",
        allowedDependencies = {"database"})
@NullMarked
package org.daybook.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
