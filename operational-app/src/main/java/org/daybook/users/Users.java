package org.daybook.users;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.audit.AccessLog;
import org.daybook.users.UserRefused.Reason;
import org.daybook.users.attempts.Attempts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes users; every change is noted. There is always an owner who can sign in. */
@Service
public class Users {
    private final UserTable table;
    private final Attempts attempts;
    private final Passwords passwords;
    private final AccessLog log;
    private final Clock clock;

    Users(UserTable table, Attempts attempts, Passwords passwords, AccessLog log, Clock clock) {
        this.table = table;
        this.attempts = attempts;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
    }

    /** As long as there are none, the first that is made owns the shop. */
    public boolean areNone() {
        return table.isEmpty();
    }

    public List<User> all() {
        return table.all();
    }

    public Optional<User> find(long userId) {
        return table.find(userId);
    }

    public Optional<User> find(String name) {
        return table.find(name.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Makes a user.
     *
     * @param actorId who does so, 0 for the program
     * @return its id
     * @throws UserRefused if the name is taken or the password not good enough
     */
    @Transactional
    public long make(NewUser user, long actorId) {
        String hash = passwords.hash(user.password(), user.name());
        table.lock();
        if (table.find(user.name()).isPresent()) {
            throw new UserRefused(Reason.NAME_TAKEN);
        }
        long userId = table.insert(user, hash, clock.instant());
        table.setStores(userId, user.stores());
        log.note(actorId, "user_made", user.name(), "");
        return userId;
    }

    /** Makes the first user, who owns the shop; empty if somebody was faster. */
    @Transactional
    public Optional<Long> makeOwner(NewUser owner) {
        table.lock();
        return table.isEmpty() ? Optional.of(make(owner, 0)) : Optional.empty();
    }

    /** @throws UserRefused if nobody would own the shop any more */
    @Transactional
    public void change(long userId, Set<Role> roles, Collection<Long> stores, long actorId) {
        table.lock();
        User user = table.find(userId).orElseThrow();
        if (!roles.contains(Role.OWNER)) {
            requireAnotherOwner(user);
        }
        if (roles.isEmpty()) {
            throw new UserRefused(Reason.ROLE_MISSING);
        }
        table.setRoles(userId, roles);
        table.setStores(userId, stores);
        log.note(actorId, "user_changed", user.name(), "");
    }

    /** @throws UserRefused if nobody would own the shop any more */
    @Transactional
    public void disable(long userId, long actorId) {
        table.lock();
        User user = table.find(userId).orElseThrow();
        requireAnotherOwner(user);
        table.setDisabled(userId, "true");
        log.note(actorId, "user_disabled", user.name(), "");
    }

    @Transactional
    public void enable(long userId, long actorId) {
        User user = table.find(userId).orElseThrow();
        table.setDisabled(userId, "false");
        attempts.forget(user.name());
        log.note(actorId, "user_enabled", user.name(), "");
    }

    /** @throws UserRefused if the password is not good enough */
    @Transactional
    public void setPassword(long userId, String password, long actorId) {
        User user = table.find(userId).orElseThrow();
        table.setPassword(userId, passwords.hash(password, user.name()));
        attempts.forget(user.name());
        log.note(actorId, "password_set", user.name(), "");
    }

    public void speak(long userId, String language) {
        table.setLanguage(userId, language);
    }

    private void requireAnotherOwner(User user) {
        boolean isLast = user.roles().contains(Role.OWNER)
                && table.all().stream()
                                .filter(other ->
                                        !other.isDisabled() && other.roles().contains(Role.OWNER))
                                .count()
                        <= 1;
        if (isLast && !user.isDisabled()) {
            throw new UserRefused(Reason.LAST_OWNER);
        }
    }
}
