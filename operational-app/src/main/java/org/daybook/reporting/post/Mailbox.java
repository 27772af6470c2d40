package org.daybook.reporting.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mails that stayed on this machine, for shops without a mail server. */
@Component
public class Mailbox {
    private final Path folder;

    Mailbox(Mailers mailers) {
        this.folder = mailers.mailbox();
    }

    /** A file that came along. */
    public record Enclosure(String fileName, byte[] content) {}

    /**
     * A mail.
     *
     * @param name of its file, without the ending
     */
    public record Letter(String name, String to, String subject, Instant at, String text, List<Enclosure> enclosures) {}

    /** To one address, or to all where it is empty; newest first. */
    public List<Letter> letters(String to) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Mailbox::letter)
                    .filter(letter -> to.isEmpty() || letter.to().equals(to))
                    .sorted(Comparator.comparing(Letter::at).reversed().thenComparing(Letter::name))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Optional<Letter> letter(String name) {
        Path file = folder.resolve(name + ".eml");
        return name.matches("[0-9a-f]{1,64}") && Files.exists(file) ? Optional.of(letter(file)) : Optional.empty();
    }

    private static Letter letter(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            Multipart parts = (Multipart) message.getContent();
            List<Enclosure> enclosures = new ArrayList<>();
            for (int i = 1; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                enclosures.add(
                        new Enclosure(part.getFileName(), part.getInputStream().readAllBytes()));
            }
            return new Letter(
                    file.getFileName().toString().replace(".eml", ""),
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    ZonedDateTime.parse(message.getHeader("Date", null), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant(),
                    String.valueOf(parts.getBodyPart(0).getContent()),
                    enclosures);
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException("The mail " + file + " cannot be read", failure);
        }
    }
}
