/** A row of a sales file becomes a line of a document, or faults that say what to do. */
@NamedInterface("lines")
@NullMarked
package org.daybook.imports.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
