/** The coming release, read by the engine that will read it when it is published. */
@NullMarked
package org.daybook.etl.candidate;

import org.jspecify.annotations.NullMarked;
