/** The list of completed imports: which file, what became of it, and its control sums. */
@NamedInterface("runs")
@NullMarked
package org.daybook.imports.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
