/** Lists: what is searched, sorted and shown of them stands in the address. */
@NamedInterface("list")
@NullMarked
package org.daybook.web.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
