/** The pages of the workbench. */
@NullMarked
package org.daybook.analytics.sql.web;

import org.jspecify.annotations.NullMarked;
