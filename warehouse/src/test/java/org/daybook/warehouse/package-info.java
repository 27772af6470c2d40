/** Tests of the warehouse, and the fixture TinyRelease that other modules use too. */
@org.jspecify.annotations.NullMarked
package org.daybook.warehouse;
