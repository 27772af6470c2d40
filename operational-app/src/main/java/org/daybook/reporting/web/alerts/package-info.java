/** What of loads and reports needs somebody. */
@NullMarked
package org.daybook.reporting.web.alerts;

import org.jspecify.annotations.NullMarked;
