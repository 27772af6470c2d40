/** What all of the API shares: keys, limits, and what a refusal looks like. */
@NamedInterface("api")
@NullMarked
package org.daybook.web.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
