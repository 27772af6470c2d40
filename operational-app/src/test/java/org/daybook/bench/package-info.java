/** Measures the product against its bars: {@code ./mvnw verify -Pbench}, see docs/benchmarks.md. */
@NullMarked
package org.daybook.bench;

import org.jspecify.annotations.NullMarked;
