/** The pages of the dictionary. */
@NullMarked
package org.daybook.analytics.dictionary.web;

import org.jspecify.annotations.NullMarked;
