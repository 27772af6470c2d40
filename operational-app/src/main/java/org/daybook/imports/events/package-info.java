/** Business events that another book wrote down: read from a file, and done again through the shop's own services. */
@NullMarked
package org.daybook.imports.events;

import org.jspecify.annotations.NullMarked;
