/** The models as they lie in the repository. */
@org.jspecify.annotations.NullMarked
package org.daybook.warehouse.models;
