/** How people get in: signing in, and the very first owner. */
@NullMarked
package org.daybook.web.signin;

import org.jspecify.annotations.NullMarked;
