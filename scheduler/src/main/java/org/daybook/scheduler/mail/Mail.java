package org.daybook.scheduler.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail to one address.
 *
 * @param reader for whom it is, which only the folder of this machine notes: {@code user:7}
 * @param messageId that every try carries, so that whoever gets it twice sees it once: {@code <…@…>}
 * @param date that its head names
 * @param language of its words
 * @param unsubscribe where a POST ends such mails to this reader (RFC 8058)
 */
public record Mail(
        String reader,
        String messageId,
        String to,
        Instant date,
        Locale language,
        String subject,
        String text,
        Optional<String> unsubscribe,
        List<Attachment> attachments) {

    /** A file that comes along. */
    public record Attachment(String fileName, String mediaType, byte[] content) {}

    public Mail {
        attachments = List.copyOf(attachments);
    }
}
