package org.daybook.reporting.mails;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.reporting.schedules.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to get what, and what became of it. */
@Service
public class Deliveries {
    /** So long after a run's deadline a mail is still tried. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    private final DeliveryTable table;
    private final MailAttemptTable attempts;
    private final Clock clock;

    Deliveries(DeliveryTable table, MailAttemptTable attempts, Clock clock) {
        this.table = table;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** This reader is to get the report of this run; each is expected once. */
    public void expect(long fireId, Reader reader, Instant deadline) {
        String state = reader.obstacle().isPresent() ? "failed" : "expected";
        String reason = reader.obstacle().map(Reader.Obstacle::code).orElse("");
        Instant until = deadline.plus(GIVEN_UP_AFTER);
        table.insert(new NewDelivery(fireId, "report", reader, state, reason, clock.instant(), until), messageId());
    }

    /** This reader is to be told why there is none; each is told once. */
    public void alarm(long fireId, Reader reader) {
        Instant now = clock.instant();
        String state = reader.obstacle().isPresent() ? "failed" : "rendered";
        String reason = reader.obstacle().map(Reader.Obstacle::code).orElse("");
        Instant until = now.plus(GIVEN_UP_AFTER);
        table.insert(new NewDelivery(fireId, "alarm", reader, state, reason, now, until), messageId());
    }

    /** An issue that this reader gets. */
    public void attach(long fireId, Reader reader, long issueId) {
        table.attach(fireId, reader.key(), issueId);
    }

    /** All pages of this run are there; whoever got none of them has ceased to be a reader since it was due. */
    @Transactional
    public void rendered(long fireId) {
        table.rendered(fireId, clock.instant());
        table.failed(fireId, "withdrawn");
    }

    /** There will be no pages of this run. */
    public void failed(long fireId, String reason) {
        table.failed(fireId, reason);
    }

    /** Nobody is to get anything of this run, as if it had never been planned. */
    public void forget(long fireId) {
        table.delete(fireId);
    }

    /** The run is tried once more. */
    public void expectAgain(long fireId, Instant deadline) {
        table.expectedAgain(fireId, deadline.plus(GIVEN_UP_AFTER));
    }

    /** Sends it once more, under the same Message-ID; false if that makes no sense. */
    @Transactional
    public boolean resend(long deliveryId) {
        Instant now = clock.instant();
        return table.resend(deliveryId, now, now.plus(GIVEN_UP_AFTER));
    }

    public Optional<DeliveryRow> find(long deliveryId) {
        return table.find(deliveryId);
    }

    /** Each try so far. */
    public List<MailAttempt> attempts(long deliveryId) {
        return attempts.of(deliveryId);
    }

    /** The issues that come along. */
    public List<Long> issues(long deliveryId) {
        return table.issues(deliveryId);
    }

    /** Who gets an issue. */
    public List<DeliveryRow> of(long issueId) {
        return table.of(issueId);
    }

    /** Newest runs first. */
    public List<DeliveryRow> search(DeliveryFilter filter, int offset, int most) {
        return table.search(filter, offset, most);
    }

    public long count(DeliveryFilter filter) {
        return table.count(filter);
    }

    private static String messageId() {
        return "<" + UUID.randomUUID() + "@daybook>";
    }
}
