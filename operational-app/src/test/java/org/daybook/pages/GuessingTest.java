package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.users.NewUser;
import org.daybook.users.Role;
import org.daybook.users.SignIns;
import org.daybook.users.SignIns.Halfway;
import org.daybook.users.SignedIn;
import org.daybook.users.Users;
import org.daybook.users.totp.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Many guesses at once get nobody further than one after another. */
@TestInstance(Lifecycle.PER_CLASS)
class GuessingTest {
    private static final int MANY = 20;

    private final PageShop shop = PageShop.withCostlyPasswords();
    private final SignIns signIns = shop.bean(SignIns.class);

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void passwordsAreLookedAtUntilTheNameIsLocked() {
        atOnce(() -> signIns.signIn("guessed.at.once", "wrong"));
        assertThat(attempts("guessed.at.once")).isEqualTo("5");
    }

    @Test
    void codesAreLookedAtUntilTheNameIsLocked() {
        Secret secret = Secret.random();
        Halfway twin = halfway("twin.guess", secret);
        atOnce(() -> signIns.confirm(twin, "0000000"));
        assertThat(attempts("twin.guess")).isEqualTo("5");
    }

    @Test
    void oneCodeLetsOneIn() {
        Secret secret = Secret.random();
        Halfway twin = halfway("twin.code", secret);
        assertThat(in(atOnce(() -> signIns.confirm(twin, secret.code(now().instant())))))
                .isEqualTo(1);
    }

    @Test
    void oneRecoveryCodeLetsOneIn() {
        Secret secret = Secret.random();
        SignedIn me = make("twin.recovery");
        String recovery = turnOn(me, secret).get(3);
        Halfway twin = signIns.signIn(me.name(), PageShop.PASSWORD).halfway().orElseThrow();
        assertThat(in(atOnce(() -> signIns.confirm(twin, recovery)))).isEqualTo(1);
    }

    private Halfway halfway(String name, Secret secret) {
        SignedIn me = make(name);
        turnOn(me, secret);
        return signIns.signIn(name, PageShop.PASSWORD).halfway().orElseThrow();
    }

    private SignedIn make(String name) {
        Users users = shop.bean(Users.class);
        users.make(new NewUser(name, name, PageShop.PASSWORD, Set.of(Role.ANALYST), List.of(), "en"), 0);
        return users.find(name).orElseThrow().signedIn();
    }

    private List<String> turnOn(SignedIn me, Secret secret) {
        String code = secret.code(now().instant().minusSeconds(30));
        return signIns.turnOnTotp(me, PageShop.PASSWORD, secret, code).orElseThrow();
    }

    private Clock now() {
        return shop.bean(Clock.class);
    }

    private static <T> List<T> atOnce(Supplier<T> guess) {
        ExecutorService guessers = Executors.newFixedThreadPool(MANY);
        try {
            List<CompletableFuture<T>> all = Stream.generate(() -> CompletableFuture.supplyAsync(guess, guessers))
                    .limit(MANY)
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            guessers.shutdown();
        }
    }

    private static long in(List<Optional<SignIns.Attempt>> attempts) {
        return attempts.stream()
                .flatMap(Optional::stream)
                .filter(attempt -> attempt.user().isPresent())
                .count();
    }

    private String attempts(String name) {
        return shop.value("select attempts::text from users.failed_attempt where name = '" + name + "'");
    }
}
