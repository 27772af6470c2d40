package org.daybook.reporting.mails;

import java.time.Instant;
import java.util.Optional;

/**
 * One try to hand a mail over.
 *
 * @param endedAt nothing if it was cut off
 * @param outcome accepted, refused, not_sent or unknown, empty if it was cut off
 * @param reply the server's words
 */
public record MailAttempt(int attemptNo, Instant startedAt, Optional<Instant> endedAt, String outcome, String reply) {}
