/** Pages of loads and releases. */
@NullMarked
package org.daybook.reporting.web;

import org.jspecify.annotations.NullMarked;
