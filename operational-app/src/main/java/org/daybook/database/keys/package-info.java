/** Keysets of a home, by which modules seal what nobody may read in the database. */
@NamedInterface("keys")
@NullMarked
package org.daybook.database.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
