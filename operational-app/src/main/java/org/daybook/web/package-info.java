/**
 * What all pages and the API share: who may open what, the frame around a page, how figures are written, what a
 * refusal looks like. Knows no business word; the modules above bring their own pages.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"money", "settings", "audit", "users", "users :: keys", "users :: views"})
@NullMarked
package org.daybook.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
