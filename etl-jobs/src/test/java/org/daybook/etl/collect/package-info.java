/** Tests of this package. */
@org.jspecify.annotations.NullMarked
package org.daybook.etl.collect;
