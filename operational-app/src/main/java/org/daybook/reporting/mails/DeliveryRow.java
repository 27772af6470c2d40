package org.daybook.reporting.mails;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one reader about one run.
 *
 * @param kind report, or alarm: why there is none
 * @param reader {@code user:<id>} or {@code address:<id>}
 * @param state expected, rendered, handed_over, accepted, bounced, failed or doubtful
 * @param isDoubtful whether a try may have arrived that nobody answered
 * @param reason why it cannot leave, empty otherwise
 * @param reply the server's last words
 * @param fireReason why the run waits or failed, empty otherwise
 */
public record DeliveryRow(
        long deliveryId,
        long fireId,
        long scheduleId,
        String schedule,
        String report,
        String period,
        String kind,
        String reader,
        String readerName,
        String language,
        String state,
        boolean isDoubtful,
        String reason,
        String reply,
        String messageId,
        long token,
        int tries,
        Instant dueAt,
        Instant deadlineAt,
        Instant nextTryAt,
        Instant giveUpAt,
        @Nullable Instant acceptedAt,
        String fireReason,
        String fireDetail) {
    private static final Set<String> LEFT_OUT = Set.of("paused", "overlap");

    /** Whether it needs somebody. */
    public boolean isTrouble() {
        return (state.equals("failed") || state.equals("bounced") || state.equals("doubtful")) && !isLeftOut();
    }

    /** Whether it was not to be sent, since its run was left out. */
    public boolean isLeftOut() {
        return state.equals("failed") && LEFT_OUT.contains(reason);
    }

    /** Whether it left after its deadline, or has not left though it is past. */
    public boolean isLate(Instant now) {
        return (acceptedAt == null ? now : acceptedAt).isAfter(deadlineAt) && !isTrouble() && !isLeftOut();
    }
}
