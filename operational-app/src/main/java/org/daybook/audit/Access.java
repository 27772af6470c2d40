package org.daybook.audit;

import java.time.Instant;

/**
 * Something that somebody did or looked at.
 *
 * @param actorId the user, 0 for nobody who is known
 */
public record Access(long actorId, String action, String subject, String reason, Instant at) {}
