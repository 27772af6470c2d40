/** Reports on a release: each a folder of layout, query and description. */
@NullMarked
package org.daybook.reports;

import org.jspecify.annotations.NullMarked;
