/** Results as drawings, made by the server (ADR 71). */
@NullMarked
package org.daybook.analytics.sql.chart;

import org.jspecify.annotations.NullMarked;
