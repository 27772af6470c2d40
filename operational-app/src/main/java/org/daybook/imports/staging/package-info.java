/** The temporary tables of an import: how lines get there, what is checked across them, what they sum up to. */
@NamedInterface("staging")
@NullMarked
package org.daybook.imports.staging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
