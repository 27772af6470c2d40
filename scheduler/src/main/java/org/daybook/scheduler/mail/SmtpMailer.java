package org.daybook.scheduler.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.ZoneId;

/** Hands mail to a server. */
public final class SmtpMailer implements Mailer {
    private final SmtpServer server;
    private final MimeMails mails;

    /**
     * @param from the address that mail comes from
     * @param zone in whose time mails are dated
     * @throws IllegalArgumentException if the address is none
     */
    public SmtpMailer(SmtpServer server, String from, ZoneId zone) {
        this.server = server;
        this.mails = new MimeMails(address(from), zone);
    }

    @Override
    public MailLine open() {
        return new SmtpLine(server, mails);
    }

    static InternetAddress address(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
