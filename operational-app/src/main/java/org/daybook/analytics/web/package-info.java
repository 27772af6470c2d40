/** The home page, and search over everything. */
@NullMarked
package org.daybook.analytics.web;

import org.jspecify.annotations.NullMarked;
