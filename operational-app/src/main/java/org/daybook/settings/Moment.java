package org.daybook.settings;

import java.time.Instant;
import java.time.LocalDate;

/** When something happens: the instant, and the business day that it belongs to. Computed once and kept. */
public record Moment(LocalDate day, Instant at) {}
