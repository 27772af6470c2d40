/** Where users get mail. */
@NamedInterface("addresses")
@NullMarked
package org.daybook.users.addresses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
