package org.daybook.users.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are those of RFC 6238. */
class SecretTest {
    /** That of the RFC, in Base32. */
    private static final Secret RFC = new Secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theVectorsOfTheRfcComeOut(long second, String code) {
        Instant at = Instant.ofEpochSecond(second);
        assertThat(RFC.code(at)).isEqualTo(code);
        assertThat(RFC.step(code, at)).hasValue(second / 30);
    }

    @Test
    void aNeighbouringStepIsTakenAndNoneBeyond() {
        Instant now = Instant.ofEpochSecond(1234567890);
        for (int away : new int[] {-30, 30}) {
            assertThat(RFC.step(RFC.code(now.plusSeconds(away)), now)).hasValue((1234567890L + away) / 30);
        }
        for (int away : new int[] {-60, 60}) {
            assertThat(RFC.step(RFC.code(now.plusSeconds(away)), now)).isEmpty();
        }
    }

    @Test
    void aNewSecretIsReadAgainAndNothingElse() {
        Secret fresh = Secret.random();
        assertThat(Secret.parse(fresh.text())).contains(fresh);
        assertThat(Secret.parse("A")).isEmpty();
        assertThat(fresh.uri("Linden Home", "owner"))
                .isEqualTo("otpauth://totp/Linden%20Home%3Aowner?secret=" + fresh.text() + "&issuer=Linden%20Home");
    }
}
