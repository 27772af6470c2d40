/** How people get in: signing in, and the very first owner. */
@NamedInterface("signin")
@NullMarked
package org.daybook.web.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
