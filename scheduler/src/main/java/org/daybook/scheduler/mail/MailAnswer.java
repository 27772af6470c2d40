package org.daybook.scheduler.mail;

/**
 * What is known of a mail after a try.
 *
 * @param reply the server's own words, or what went wrong on the way to it
 */
public record MailAnswer(Outcome outcome, String reply) {
    private static final int LONGEST = 500;

    /** What a server says is a stranger's text: one line of it is enough, and no database takes all characters. */
    public MailAnswer {
        String plain = reply.length() <= 2 * LONGEST ? reply : reply.substring(0, 2 * LONGEST);
        plain = plain.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
        reply = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    /** How a try ended. */
    public enum Outcome {
        /** The server took it, and is responsible from now on. */
        ACCEPTED,
        /** The server does not take mail for this address, or not this mail; another try changes nothing. */
        REFUSED,
        /** It did not leave; another try may help. */
        NOT_SENT,
        /** All of it was sent, and no answer came: it may have arrived. */
        UNKNOWN
    }
}
