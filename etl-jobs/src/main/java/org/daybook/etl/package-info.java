/** The load: operational database to warehouse release, in a JVM of its own. */
@NullMarked
package org.daybook.etl;

import org.jspecify.annotations.NullMarked;
