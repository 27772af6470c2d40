/**
 * Runs what analysts type. Every layer here assumes that the others have failed: the policy on the parsed tree, the
 * locked DuckDB, the process without credentials, files it cannot write, the memory cap, the deadline.
 */
@NullMarked
package org.daybook.warehouse.sandbox;

import org.jspecify.annotations.NullMarked;
