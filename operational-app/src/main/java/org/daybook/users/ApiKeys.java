package org.daybook.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.audit.AccessLog;
import org.daybook.users.UserRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and revokes the keys of programs. A key never does more than its owner may. */
@Service
public class ApiKeys {
    /** What every key begins with, so that it is known for one where it lies about. */
    public static final String PREFIX = "dbk_";

    private static final int BYTES = 24;

    private final ApiKeyTable table;
    private final UserTable users;
    private final AccessLog log;
    private final Clock clock;

    ApiKeys(ApiKeyTable table, UserTable users, AccessLog log, Clock clock) {
        this.table = table;
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a key.
     *
     * @return the key in clear, which nobody can find out later
     * @throws UserRefused if its owner has none of the rights
     */
    @Transactional
    public String make(SignedIn owner, String label, Set<Right> wanted, Duration valid) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(wanted);
        rights.retainAll(owner.rights());
        if (rights.isEmpty()) {
            throw new UserRefused(Reason.KEY_WITHOUT_RIGHTS);
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = PREFIX + HexFormat.of().formatHex(random);
        Instant now = clock.instant();
        table.insert(owner.userId(), label, sha256(key), rights, now, now.plus(valid));
        log.note(owner.userId(), "key_made", label, "");
        return key;
    }

    /** Who is behind a key; nobody if it is unknown, revoked or expired, or its owner is disabled. */
    public Optional<SignedIn> find(String key) {
        return table.find(sha256(key), clock.instant())
                .flatMap(found -> users.find(found.userId())
                        .filter(user -> !user.isDisabled())
                        .map(user -> limited(user.signedIn(), found.rights())));
    }

    /** The keys of a user, the latest first. */
    public List<ApiKey> of(long userId) {
        return table.of(userId);
    }

    /** Nothing happens if it is not a key of this user. */
    @Transactional
    public void revoke(long keyId, SignedIn owner) {
        table.revoke(keyId, owner.userId(), clock.instant());
        log.note(owner.userId(), "key_revoked", String.valueOf(keyId), "");
    }

    private static SignedIn limited(SignedIn owner, Set<Right> allowed) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(owner.rights());
        rights.retainAll(allowed);
        return new SignedIn(
                owner.userId(),
                owner.name(),
                owner.displayName(),
                owner.roles(),
                rights,
                owner.stores(),
                owner.language());
    }

    private static String sha256(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
