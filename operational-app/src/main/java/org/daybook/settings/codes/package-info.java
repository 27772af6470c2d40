/** What people know by a code, and by a name in each language. */
@NamedInterface("codes")
@NullMarked
package org.daybook.settings.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
