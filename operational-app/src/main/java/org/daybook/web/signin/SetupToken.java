package org.daybook.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** What proves that whoever makes the first owner started the program: part of a link that is printed there. */
@Component
public class SetupToken {
    private static final int BYTES = 24;

    private final String token;

    SetupToken() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
    }

    /** The path of the page, for as long as this program runs and nobody used it. */
    public String path() {
        return "/setup?token=" + token;
    }

    boolean isRight(String stated) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), stated.getBytes(StandardCharsets.UTF_8));
    }
}
