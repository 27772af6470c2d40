/** Files as rows of text: what they are, how they are encoded and separated. */
@NullMarked
package org.daybook.imports.reading;

import org.jspecify.annotations.NullMarked;
