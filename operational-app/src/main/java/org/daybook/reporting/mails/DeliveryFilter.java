package org.daybook.reporting.mails;

import java.time.Instant;

/**
 * Which deliveries are looked for.
 *
 * @param scheduleId 0 for any
 * @param fireId 0 for any
 * @param view all, open, late or trouble
 */
public record DeliveryFilter(long scheduleId, long fireId, String view, Instant now) {}
