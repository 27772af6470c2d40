/** What the browsers of strangers keep themselves, so that nobody leaves rows here who is not signed in (ADR 77). */
@org.jspecify.annotations.NullMarked
package org.daybook.web.strangers;
