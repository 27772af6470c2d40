/** Codes from an app on somebody's phone, asked for after the password: two-factor sign-in. */
@NamedInterface("totp")
@NullMarked
package org.daybook.users.totp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
