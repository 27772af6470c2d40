package org.daybook.reporting.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.daybook.scheduler.mail.FolderMailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The mails that stayed on this machine, for shops without a mail server. */
@Component
public class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int LATEST = 500;

    private final Path folder;

    Mailbox(Mailers mailers) {
        this.folder = mailers.mailbox();
    }

    /** A file that came along. */
    public record Enclosure(String fileName, byte[] content) {}

    /**
     * The head of a mail.
     *
     * @param name of its file, without the ending
     * @param reader for whom it is: {@code user:7}; empty if nobody noted it
     */
    public record Head(String name, String reader, String to, String subject, Instant at) {}

    /**
     * A mail.
     *
     * @param unsubscribe where its reader ends such mails
     */
    public record Letter(Head head, String text, Optional<String> unsubscribe, List<Enclosure> enclosures) {}

    /** The latest for one reader, or for all where it is empty; newest first. One that cannot be read is left out. */
    public List<Head> letters(String reader) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .flatMap(file -> head(file).stream())
                    .filter(head -> reader.isEmpty() || head.reader().equals(reader))
                    .sorted(Comparator.comparing(Head::at).reversed().thenComparing(Head::name))
                    .limit(LATEST)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<String> unsubscribe(MimeMessage message) throws MessagingException {
        return Optional.ofNullable(message.getHeader("List-Unsubscribe", null))
                .map(link -> link.replaceAll("[<>]", "").strip())
                .filter(link -> link.matches("https?://.*"));
    }

    public Optional<Letter> letter(String name) {
        Path file = folder.resolve(name + ".eml");
        return name.matches("[0-9a-f]{1,64}") && Files.exists(file)
                ? head(file).flatMap(head -> letter(file, head))
                : Optional.empty();
    }

    private static Optional<Head> head(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            InternetHeaders lines = new InternetHeaders(bytes);
            return Optional.of(new Head(
                    file.getFileName().toString().replace(".eml", ""),
                    Objects.requireNonNullElse(lines.getHeader(FolderMailer.READER, null), ""),
                    line(lines, "To"),
                    MimeUtility.decodeText(MimeUtility.unfold(line(lines, "Subject"))),
                    ZonedDateTime.parse(line(lines, "Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (IOException | MessagingException | DateTimeParseException damaged) {
            LOG.warn("the mail {} cannot be read: {}", file.getFileName(), damaged.getMessage());
            return Optional.empty();
        }
    }

    private static String line(InternetHeaders lines, String name) throws MessagingException {
        String line = lines.getHeader(name, null);
        if (line == null) {
            throw new MessagingException("it has no " + name);
        }
        return line;
    }

    private static Optional<Letter> letter(Path file, Head head) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            List<Enclosure> enclosures = new ArrayList<>();
            if (!(message.getContent() instanceof Multipart parts) || parts.getCount() == 0) {
                throw new MessagingException("it has no parts");
            }
            for (int i = 1; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                enclosures.add(
                        new Enclosure(part.getFileName(), part.getInputStream().readAllBytes()));
            }
            return Optional.of(new Letter(
                    head, String.valueOf(parts.getBodyPart(0).getContent()), unsubscribe(message), enclosures));
        } catch (IOException | MessagingException damaged) {
            LOG.warn("the mail {} cannot be read: {}", file.getFileName(), damaged.getMessage());
            return Optional.empty();
        }
    }
}
