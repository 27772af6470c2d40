package org.daybook.reports.data;

import java.math.BigDecimal;
import org.daybook.reports.Period;
import org.daybook.warehouse.metrics.Metric;
import org.jspecify.annotations.Nullable;

/**
 * One number of a release under its definition.
 *
 * @param value null is unknown
 * @param days that it counts: of an unfinished period those that have passed
 * @param isWholeShop whether it is that of the whole shop, since no store splits it
 */
public record Figure(Metric metric, @Nullable BigDecimal value, Period days, boolean isWholeShop) {}
