package org.daybook.reporting.mails;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.daybook.scheduler.mail.Mail;
import org.daybook.scheduler.mail.MailAnswer;
import org.daybook.scheduler.mail.MailAnswer.Outcome;
import org.daybook.scheduler.mail.MailLine;
import org.daybook.users.addresses.MailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is rendered. That a mail is handed over is noted before, and what came of it after: of one whose answer was
 * lost, with the answer or with this program, nobody knows whether it arrived. It is sent once more under the same
 * Message-ID, and shown as doubtful.
 */
@Service
public class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    /** Longer than a server may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Of the system's clock. */
    private static final Duration LONGEST_TROUBLE = Duration.ofSeconds(30);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final DeliveryTable table;
    private final MailAttemptTable attempts;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sender(
            DeliveryTable table,
            MailAttemptTable attempts,
            Letters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.attempts = attempts;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends all that is due, as long as the server takes it; how many were accepted. */
    public int send(MailLine line) {
        return send(line, LONGEST_TROUBLE);
    }

    /**
     * Sends all that is due, until one did not leave after that time: whoever plans and prints must not wait for a server
     * that hangs. What is left is tried with the next beat.
     */
    public int send(MailLine line, Duration trouble) {
        table.doubtAbandoned(clock.instant());
        long from = System.nanoTime();
        int accepted = 0;
        for (Optional<DeliveryRow> next = next(); next.isPresent(); next = next()) {
            if (send(next.get(), line)) {
                accepted++;
            } else if (System.nanoTime() - from > trouble.toNanos()) {
                break;
            }
        }
        return accepted;
    }

    private Optional<DeliveryRow> next() {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            Optional<DeliveryRow> claimed = table.claim(now, now.plus(LEASE)).flatMap(table::find);
            claimed.ifPresent(delivery -> attempts.begin(delivery.deliveryId(), delivery.tries(), now));
            return claimed;
        });
    }

    private boolean send(DeliveryRow delivery, MailLine line) {
        Instant claimedAt = clock.instant();
        MailAnswer answer;
        try {
            Optional<String> obstacle = letters.obstacle(delivery);
            Optional<Mail> mail = obstacle.isPresent() ? Optional.empty() : letters.write(delivery);
            if (mail.isEmpty()) {
                conclude(delivery, new MailAnswer(Outcome.REFUSED, ""), obstacle.orElse("address_missing"));
                return false;
            }
            if (clock.instant().isAfter(claimedAt.plus(LEASE))) {
                // We slept: somebody else has it, or takes it next.
                return false;
            }
            answer = line.send(mail.get());
            answer = new MailAnswer(answer.outcome(), new MailAddress(mail.get().to()).hiddenIn(answer.reply()));
        } catch (RuntimeException failure) {
            LOG.error("delivery {} could not be written", delivery.deliveryId(), failure);
            answer = new MailAnswer(Outcome.NOT_SENT, String.valueOf(failure.getMessage()));
        }
        conclude(delivery, answer, "");
        return answer.outcome() == Outcome.ACCEPTED;
    }

    private void conclude(DeliveryRow delivery, MailAnswer answer, String reason) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            attempts.end(
                    delivery.deliveryId(),
                    delivery.tries(),
                    answer.outcome().name().toLowerCase(Locale.ROOT),
                    answer.reply(),
                    now);
            if (!table.conclude(delivery.deliveryId(), delivery.token(), conclusion(delivery, answer, reason, now))) {
                LOG.warn("delivery {} was taken over", delivery.deliveryId());
            }
        });
    }

    private static Conclusion conclusion(DeliveryRow delivery, MailAnswer answer, String reason, Instant now) {
        Instant next = now.plus(wait(delivery.tries()));
        String state =
                switch (answer.outcome()) {
                    case ACCEPTED -> "accepted";
                    case REFUSED -> reason.isEmpty() ? "bounced" : "failed";
                    case NOT_SENT -> next.isAfter(delivery.giveUpAt()) ? "failed" : "rendered";
                    case UNKNOWN -> delivery.isDoubtful() ? "doubtful" : "rendered";
                };
        boolean isUnknown = answer.outcome() == Outcome.UNKNOWN;
        String why = state.equals("failed") && reason.isEmpty() ? "not_sent" : reason;
        return new Conclusion(state, isUnknown, why, answer.reply(), now, next);
    }

    /** 1, 2, 4 … 30 minutes. */
    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
