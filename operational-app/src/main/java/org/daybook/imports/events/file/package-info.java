/** A file of business events, and what each of them says. */
@NullMarked
package org.daybook.imports.events.file;

import org.jspecify.annotations.NullMarked;
