/** What is wrong with a file, line by line, in sentences that say what to do. */
@NamedInterface("faults")
@NullMarked
package org.daybook.imports.faults;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
