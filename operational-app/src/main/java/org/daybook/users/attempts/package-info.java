/** Wrong attempts to sign in, and the locks that follow. */
@NullMarked
package org.daybook.users.attempts;

import org.jspecify.annotations.NullMarked;
