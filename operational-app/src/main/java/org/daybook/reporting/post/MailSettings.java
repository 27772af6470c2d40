package org.daybook.reporting.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import org.daybook.scheduler.mail.SmtpServer;
import org.jspecify.annotations.Nullable;

/**
 * Where mail goes, as the environment says: {@code DAYBOOK_MAIL_HOST} and so on.
 *
 * @param host of the SMTP server; without one, mail stays in the mailbox of this machine
 * @param port 587 if none is said
 * @param user with whom the server is signed in to, none if it asks for none
 * @param security none, starttls or tls; starttls if none is said
 * @param from the address that mail comes from
 * @param url at which readers reach the shop's pages; without one, mails hold no links
 */
public record MailSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String user,
        @Nullable String password,
        SmtpServer.@Nullable Security security,
        @Nullable String from,
        @Nullable String url) {
    private static final int SUBMISSION = 587;
    private static final int LAST_PORT = 65_535;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Nothing set. */
    public static final MailSettings NONE = new MailSettings(null, null, null, null, null, null, null);

    /** Nonsense in them ends the start, and not each mail. */
    public MailSettings {
        if (port != null && (port < 1 || port > LAST_PORT)) {
            throw new IllegalArgumentException("DAYBOOK_MAIL_PORT is no port: " + port);
        }
        if (from != null && !from.isBlank()) {
            requireAddress(from);
        }
        if (url != null && !url.isBlank() && !url.matches("https?://[A-Za-z0-9.:\\[\\]-]+/?")) {
            throw new IllegalArgumentException("DAYBOOK_MAIL_URL is no address of pages: " + url);
        }
    }

    private static void requireAddress(String from) {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("DAYBOOK_MAIL_FROM is no address: " + from, wrong);
        }
    }

    /** The server, nothing if mail stays here. */
    public Optional<SmtpServer> server() {
        if (host == null || host.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new SmtpServer(
                host,
                port == null ? SUBMISSION : port,
                user == null || user.isBlank()
                        ? Optional.empty()
                        : Optional.of(new SmtpServer.Login(user, password == null ? "" : password)),
                security == null ? SmtpServer.Security.STARTTLS : security,
                PATIENCE));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port + " as " + user;
    }

    /** The address that mail comes from. */
    public String sender() {
        return from == null || from.isBlank() ? "Daybook <daybook@localhost>" : from;
    }

    /** The pages' address without a slash at its end, nothing if nobody said. */
    public Optional<String> pages() {
        return Optional.ofNullable(url).filter(text -> !text.isBlank()).map(text -> text.replaceAll("/+$", ""));
    }
}
