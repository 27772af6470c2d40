/** The frame around every page: menu, language, and how figures are written. */
@NamedInterface("page")
@NullMarked
package org.daybook.web.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
