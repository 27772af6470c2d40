package org.daybook.reporting.issues;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.reports.Period;
import org.daybook.reports.ReportRejected;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.ReleaseMissing;
import org.jspecify.annotations.Nullable;

/**
 * A printed report.
 *
 * @param issueNo counts those of the same report, period, language and store
 * @param preparedAt the time that is printed on it
 * @param fireId the run that it belongs to, 0 for none
 * @param madeBy the user who asked for it, 0 for the scheduler
 * @param failure why it could not be printed, the end of its sentence's key; empty otherwise
 * @param sha256 of its bytes, null until it is made
 */
public record IssueRow(
        long issueId,
        String report,
        Period period,
        String language,
        long storeId,
        int issueNo,
        long releaseId,
        Instant preparedAt,
        long fireId,
        long madeBy,
        State state,
        String failure,
        boolean isProvisional,
        @Nullable String sha256,
        long bytes) {

    /** How far it has come. */
    public enum State {
        RENDERING,
        MADE,
        FAILED
    }

    /** Why it could not be printed, as people are told; what it names, such as files, stands in the log alone. */
    enum Failure {
        /** A file of its release is not what was published. */
        DAMAGED,
        /** Its release was collected. */
        RELEASE_GONE,
        /** Its release has no day of the period. */
        PERIOD_OUTSIDE,
        /** Anything else. */
        NOT_PRINTED;

        static Failure of(RuntimeException failure) {
            if (failure instanceof ReleaseDamaged) {
                return DAMAGED;
            }
            if (failure instanceof ReleaseMissing) {
                return RELEASE_GONE;
            }
            return failure instanceof ReportRejected rejected
                            && rejected.reason() == ReportRejected.Reason.PERIOD_OUTSIDE
                    ? PERIOD_OUTSIDE
                    : NOT_PRINTED;
        }

        /** The code that was noted; earlier versions noted messages instead. */
        static String noted(String code) {
            return code.isEmpty()
                            || Stream.of(values()).anyMatch(one -> one.code().equals(code))
                    ? code
                    : NOT_PRINTED.code();
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isMade() {
        return state == State.MADE;
    }

    /** What a file of it is called, without its ending. */
    public String fileName() {
        return report + "-" + period.toString().replace("..", "_") + (storeId == 0 ? "" : "-store" + storeId) + "-"
                + language + (issueNo == 1 ? "" : "-" + issueNo);
    }
}
