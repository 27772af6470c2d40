/** What leaves for each reader, and what became of it. */
@NullMarked
package org.daybook.reporting.mails;

import org.jspecify.annotations.NullMarked;
