package org.daybook.reporting.mails;

import java.time.Instant;

/**
 * What became of a try to send.
 *
 * @param isUnknown whether it may have arrived though nobody said so
 * @param nextTryAt when to try again, if the state says that there is to be a next time
 */
record Conclusion(String state, boolean isUnknown, String reason, String reply, Instant at, Instant nextTryAt) {}
