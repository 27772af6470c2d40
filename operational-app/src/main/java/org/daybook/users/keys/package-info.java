/** Programs that come with a key, whichever way they come. */
@NamedInterface("keys")
@NullMarked
package org.daybook.users.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
