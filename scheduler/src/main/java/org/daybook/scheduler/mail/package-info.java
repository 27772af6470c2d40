/** How a mail leaves, and what is known of it afterwards. */
@NullMarked
package org.daybook.scheduler.mail;

import org.jspecify.annotations.NullMarked;
