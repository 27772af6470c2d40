package org.daybook.scheduler.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Properties;
import org.daybook.scheduler.mail.MailAnswer.Outcome;

/** Puts each mail as a file into a folder: the same mail again is the same file. */
public final class FolderMailer implements Mailer {
    /** The head line that says for whom a mail is; an address may be that of several people. */
    public static final String READER = "X-Daybook-Reader";

    private static final int NAME_BYTES = 12;

    private final Path folder;
    private final MimeMails mails;

    /** @throws IllegalArgumentException if the address is none */
    public FolderMailer(Path folder, String from, ZoneId zone) {
        this.folder = folder;
        this.mails = new MimeMails(SmtpMailer.address(from), zone);
    }

    @Override
    public MailLine open() {
        return new MailLine() {
            @Override
            public MailAnswer send(Mail mail) {
                return put(mail);
            }

            @Override
            public void close() {
                // Each file is closed when it is written.
            }
        };
    }

    private MailAnswer put(Mail mail) {
        String name = name(mail.messageId());
        try {
            Files.createDirectories(folder);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            MimeMessage message = mails.message(Session.getInstance(new Properties()), mail);
            message.setHeader(READER, mail.reader());
            message.writeTo(bytes);
            keep(name, bytes.toByteArray());
            return new MailAnswer(Outcome.ACCEPTED, "250 kept as " + name + ".eml");
        } catch (MessagingException | IOException failure) {
            return new MailAnswer(Outcome.NOT_SENT, String.valueOf(failure.getMessage()));
        }
    }

    /** Whole or not at all, also where there is no room left. */
    private void keep(String name, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(folder, name, ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String name(String messageId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
