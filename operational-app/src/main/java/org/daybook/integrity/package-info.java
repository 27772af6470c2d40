/**
 * What must always hold: views of the schema {@code integrity}, queries on a release, and comparisons
 * of the two. Owns no data and changes none. A new check is a new file, no Java.
 */
@ApplicationModule(
        displayName = "Integrity",
        allowedDependencies = {"database"})
@NullMarked
package org.daybook.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
