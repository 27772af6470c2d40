/** The owner's dashboard: parts of one release, each worked out once and kept as long as the release is current. */
@NullMarked
package org.daybook.analytics.dashboard;

import org.jspecify.annotations.NullMarked;
