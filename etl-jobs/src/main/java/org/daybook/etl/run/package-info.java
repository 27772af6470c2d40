/** What the steps of one load share: the run, its folder, what was extracted and the files of each table. */
@NullMarked
package org.daybook.etl.run;

import org.jspecify.annotations.NullMarked;
