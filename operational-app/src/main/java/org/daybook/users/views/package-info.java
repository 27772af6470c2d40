/** Lists as their readers keep them: filters, search and order under a name. */
@NamedInterface("views")
@NullMarked
package org.daybook.users.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
