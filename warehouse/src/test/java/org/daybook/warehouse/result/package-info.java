/** Every format gives back exactly what went in. */
@org.jspecify.annotations.NullMarked
package org.daybook.warehouse.result;
