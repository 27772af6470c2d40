/** Pages that tell what became of each mail. */
@NullMarked
package org.daybook.reporting.web.mails;

import org.jspecify.annotations.NullMarked;
