/** What needs the person who is signed in. Modules say what they know of; nobody here knows any module. */
@NamedInterface("alerts")
@NullMarked
package org.daybook.web.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
