/** Makes the files of a run a release. */
@NullMarked
package org.daybook.etl.publish;

import org.jspecify.annotations.NullMarked;
