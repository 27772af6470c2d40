package org.daybook.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.daybook.settings.Refused;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a write once: its repetition, under the same key and by the same user, gets the same answer. */
@Service
public class Answers {
    private static final int LONGEST_KEY = 200;
    private static final Duration KEPT = Duration.ofDays(7);

    private final AnswerTable table;
    private final Clock clock;

    Answers(AnswerTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** A key is missing, or longer than anybody needs. */
    public static final class KeyUnfit extends Refused {
        private static final long serialVersionUID = 1L;

        KeyUnfit() {
            super("The idempotency key is missing or too long.", "answer.key_unfit", LONGEST_KEY);
        }
    }

    /** Under one key two different things were asked for. */
    public static final class KeyReused extends Refused {
        private static final long serialVersionUID = 1L;

        KeyReused(String key) {
            super("The idempotency key " + key + " was used for another request.", "answer.key_reused", key);
        }
    }

    /**
     * Does the work and keeps its answer, in one transaction; of two at once the second waits for the first.
     *
     * @param key from who asks, the same for each repetition
     * @param request all that is asked for, in one fixed spelling
     * @param work makes the answer; what it throws undoes everything, the key included
     * @throws KeyUnfit if there is no key, or one of more than 200 characters
     * @throws KeyReused if another request came under this key
     */
    @Transactional
    public String once(long actorId, String key, String request, Supplier<String> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new KeyUnfit();
        }
        String sha256 = sha256(request);
        if (!table.begin(actorId, key, sha256, clock.instant())) {
            AnswerTable.Kept kept = table.find(actorId, key);
            if (!kept.requestSha256().equals(sha256)) {
                throw new KeyReused(key);
            }
            return kept.answer();
        }
        String answer = work.get();
        table.keep(actorId, key, answer);
        return answer;
    }

    /** Forgets what nobody will repeat any more; runs as long as the app does. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetOld() {
        table.deleteBefore(clock.instant().minus(KEPT));
    }

    private static String sha256(String request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
