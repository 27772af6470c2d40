package org.daybook.scheduler.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * A server that takes mail.
 *
 * @param login name and password, nothing if it asks for none
 * @param security of the connection
 * @param patience how long it may say nothing
 */
public record SmtpServer(String host, int port, Optional<Login> login, Security security, Duration patience) {

    /** How the connection is secured. */
    public enum Security {
        /** In clear text. */
        NONE,
        /** By STARTTLS, or not at all. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    /** With what one signs in. */
    public record Login(String user, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    Properties settings() {
        Properties settings = new Properties();
        String millis = String.valueOf(patience.toMillis());
        settings.setProperty("mail.smtp.host", host);
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        settings.setProperty("mail.smtp.connectiontimeout", millis);
        settings.setProperty("mail.smtp.timeout", millis);
        settings.setProperty("mail.smtp.writetimeout", millis);
        settings.setProperty("mail.smtp.auth", String.valueOf(login.isPresent()));
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.socketFactory", new BoundedSockets(patience.plus(patience.dividedBy(2))));
        settings.setProperty("mail.smtp.socketFactory.fallback", "false");
        return settings;
    }
}
