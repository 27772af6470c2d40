/** How mail leaves this shop: by a server, or into the mailbox of this machine. */
@NullMarked
package org.daybook.reporting.post;

import org.jspecify.annotations.NullMarked;
