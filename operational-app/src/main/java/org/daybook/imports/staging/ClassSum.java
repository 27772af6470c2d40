package org.daybook.imports.staging;

import java.math.BigDecimal;

/** The new lines of one class: sale, return or adjustment. */
public record ClassSum(
        String kind, long lines, BigDecimal quantity, BigDecimal amount, BigDecimal discount, BigDecimal cost) {}
