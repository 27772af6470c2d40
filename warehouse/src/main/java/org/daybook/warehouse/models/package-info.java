/** What tables the warehouse has: read from the files in models/, never written by hand in Java. */
@NullMarked
package org.daybook.warehouse.models;

import org.jspecify.annotations.NullMarked;
