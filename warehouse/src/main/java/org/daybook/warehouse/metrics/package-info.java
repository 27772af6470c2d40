/** One definition per number: reads the metric files and computes their values, and the proof of them, on a release. */
@NullMarked
package org.daybook.warehouse.metrics;

import org.jspecify.annotations.NullMarked;
