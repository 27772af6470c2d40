package org.daybook.reporting.mails;

import java.time.Instant;
import org.daybook.reporting.schedules.Reader;

/**
 * A mail that a reader is to get.
 *
 * @param kind report or alarm
 * @param state expected, rendered, or failed with its reason
 * @param from not before
 * @param until when it is given up
 */
record NewDelivery(long fireId, String kind, Reader reader, String state, String reason, Instant from, Instant until) {}
