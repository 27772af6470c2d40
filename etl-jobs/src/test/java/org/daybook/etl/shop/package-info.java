/** A small shop in the app's own schema, for tests that load it. */
@NullMarked
package org.daybook.etl.shop;

import org.jspecify.annotations.NullMarked;
