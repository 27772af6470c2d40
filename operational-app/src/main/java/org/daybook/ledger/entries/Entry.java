package org.daybook.ledger.entries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** An entry before it is written; its key names the event and the document that it stands for. It reverses entry 0, none. */
public record Entry(
        Kind kind,
        String eventKind,
        String document,
        int ruleVersion,
        LocalDate businessDay,
        Instant eventAt,
        long reversalOf,
        List<Leg> legs) {

    /** What sort of entry it is; statements leave the closing ones out. */
    public enum Kind {
        POSTING,
        OPENING,
        CLOSING,
        REVERSAL
    }

    public static Entry posting(
            String eventKind, String document, int ruleVersion, LocalDate businessDay, Instant at, List<Leg> legs) {
        return new Entry(Kind.POSTING, eventKind, document, ruleVersion, businessDay, at, 0, legs);
    }

    public Entry {
        legs = List.copyOf(legs);
    }

    public String key() {
        return eventKind + ":" + document;
    }

    /** Tells the same content under the same key from another. */
    public String contentSha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String canonical = key() + "|" + ruleVersion + "|" + businessDay + "|" + legs;
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
