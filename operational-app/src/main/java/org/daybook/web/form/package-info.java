/** What people type: read, checked, and answered in their language. */
@NamedInterface("form")
@NullMarked
package org.daybook.web.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
