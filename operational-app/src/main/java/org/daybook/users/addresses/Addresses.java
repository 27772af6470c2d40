package org.daybook.users.addresses;

import java.util.Optional;
import org.daybook.audit.AccessLog;
import org.daybook.database.Home;
import org.daybook.database.keys.Seal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where users get mail; sealed in the database. */
@Service
public class Addresses {
    private final AddressTable table;
    private final AccessLog log;
    private final Seal seal;

    Addresses(AddressTable table, AccessLog log, Home home) {
        this.table = table;
        this.log = log;
        this.seal = new Seal(home.keys(), "mail-addresses");
    }

    /** Nothing if the user has none, or its key is lost: that must not keep others from theirs. */
    public Optional<MailAddress> find(long userId) {
        return table.find(userId)
                .flatMap(bytes -> seal.tryOpen(place(userId), bytes))
                .map(MailAddress::new);
    }

    /**
     * Sets it, and notes who did.
     *
     * @param address nothing to forget it
     */
    @Transactional
    public void set(long userId, Optional<MailAddress> address, long actorId) {
        table.set(
                userId, address.map(one -> seal.seal(place(userId), one.text())).orElse(null));
        log.note(actorId, "address_set", "user " + userId, "");
    }

    private static String place(long userId) {
        return "USER:" + userId;
    }
}
