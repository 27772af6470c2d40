package org.daybook.users.totp;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.audit.AccessLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody signs in with a code too, and whether a code is right; no code is taken twice. */
@Service
public class Totp {
    private final TotpTable table;
    private final TotpSeal seal;
    private final AccessLog log;
    private final Clock clock;

    Totp(TotpTable table, TotpSeal seal, AccessLog log, Clock clock) {
        this.table = table;
        this.seal = seal;
        this.log = log;
        this.clock = clock;
    }

    public boolean isOn(long userId) {
        return table.secret(userId).isPresent();
    }

    /**
     * Asks this user for codes from now on.
     *
     * @param code what the phone shows, to prove that it has the secret
     * @return the recovery codes, which nobody can show again; empty if the code is wrong, or codes are asked for already
     */
    @Transactional
    public Optional<List<String>> turnOn(long userId, String name, Secret secret, String code) {
        OptionalLong step = secret.step(plain(code), clock.instant());
        List<String> recovery = RecoveryCodes.fresh();
        List<String> hashes = recovery.stream().map(RecoveryCodes::hash).toList();
        if (step.isEmpty() || !table.turnOn(userId, seal.seal(userId, secret), step.getAsLong(), hashes)) {
            return Optional.empty();
        }
        log.note(userId, "totp_on", name, "");
        return Optional.of(recovery);
    }

    /** Takes a code of the phone, or a recovery code; false if it is wrong, used, or none is asked for. */
    @Transactional
    public boolean accepts(long userId, String name, String typed) {
        String code = plain(typed);
        Optional<byte[]> sealed = table.secret(userId);
        if (sealed.isEmpty()) {
            return false;
        }
        OptionalLong step = seal.open(userId, sealed.get()).step(code, clock.instant());
        if (step.isPresent()) {
            return table.use(userId, step.getAsLong());
        }
        boolean isRecovery = table.useRecovery(userId, RecoveryCodes.hash(code));
        if (isRecovery) {
            log.note(userId, "recovery_code_used", name, "");
        }
        return isRecovery;
    }

    /** Asks for no code any more. */
    @Transactional
    public void turnOff(long userId, String name, long actorId) {
        if (isOn(userId)) {
            table.turnOff(userId);
            log.note(actorId, userId == actorId ? "totp_off" : "totp_reset", name, "");
        }
    }

    /** Full-width digits are plain ones; blanks and dashes are for the eye. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
