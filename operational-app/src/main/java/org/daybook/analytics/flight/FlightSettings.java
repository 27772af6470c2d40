package org.daybook.analytics.flight;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whether other tools are answered, and where; address and certificate are those of the pages.
 *
 * @param port any free one if it is 0
 */
@Validated
@ConfigurationProperties("daybook.flight")
record FlightSettings(@Min(0) @Max(65_535) int port) {}
