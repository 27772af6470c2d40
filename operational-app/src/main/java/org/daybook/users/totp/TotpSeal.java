package org.daybook.users.totp;

import org.daybook.database.Home;
import org.daybook.database.keys.Seal;
import org.springframework.stereotype.Component;

/** Seals secrets, each bound to its user: in another row it does not open. */
@Component
class TotpSeal {
    private final Seal seal;

    TotpSeal(Home home) {
        this.seal = new Seal(home.keys(), "totp-secrets");
    }

    byte[] seal(long userId, Secret secret) {
        return seal.seal("TOTP:" + userId, secret.text());
    }

    Secret open(long userId, byte[] sealed) {
        return new Secret(seal.open("TOTP:" + userId, sealed));
    }
}
