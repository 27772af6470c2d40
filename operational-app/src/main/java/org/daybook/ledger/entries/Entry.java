package org.daybook.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** An entry before it is written; its key names the event and the document that it stands for. */
record Entry(
        String eventKind, String document, int ruleVersion, LocalDate businessDay, Instant eventAt, List<Leg> legs) {

    Entry {
        legs = List.copyOf(legs);
    }

    String key() {
        return eventKind + ":" + document;
    }

    /** Tells the same content under the same key from another. */
    String contentSha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String canonical = key() + "|" + ruleVersion + "|" + businessDay + "|" + legs;
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
