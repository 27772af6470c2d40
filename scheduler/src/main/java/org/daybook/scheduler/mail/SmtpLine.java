package org.daybook.scheduler.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import org.daybook.scheduler.mail.MailAnswer.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection that is kept from mail to mail. */
final class SmtpLine implements MailLine {
    private static final int PERMANENT = 500;

    private final SmtpServer server;
    private final MimeMails mails;
    private final Session session;
    private final WatchedTransport transport;

    SmtpLine(SmtpServer server, MimeMails mails) {
        this.server = server;
        this.mails = mails;
        this.session = Session.getInstance(server.settings());
        this.transport = new WatchedTransport(session);
    }

    @Override
    public MailAnswer send(Mail mail) {
        try {
            connect();
        } catch (MessagingException failure) {
            return new MailAnswer(Outcome.NOT_SENT, words(failure));
        }
        try {
            MimeMessage message = mails.message(session, mail);
            transport.isComplete = false;
            transport.sendMessage(message, message.getAllRecipients());
            return new MailAnswer(
                    Outcome.ACCEPTED, transport.getLastServerResponse().strip());
        } catch (MessagingException failure) {
            MailAnswer answer = answer(failure);
            close();
            return answer;
        }
    }

    private void connect() throws MessagingException {
        if (transport.isConnected()) {
            return;
        }
        Optional<SmtpServer.Login> login = server.login();
        try {
            transport.connect(
                    server.host(),
                    server.port(),
                    login.map(SmtpServer.Login::user).orElse(null),
                    login.map(SmtpServer.Login::password).orElse(null));
        } catch (AuthenticationFailedException refused) {
            throw new MessagingException("the mail server refuses user name or password: " + refused.getMessage());
        }
    }

    private MailAnswer answer(MessagingException failure) {
        int code = code(failure);
        if (code >= PERMANENT) {
            return new MailAnswer(Outcome.REFUSED, words(failure));
        }
        boolean isUnanswered = transport.isComplete && code <= 0;
        return new MailAnswer(isUnanswered ? Outcome.UNKNOWN : Outcome.NOT_SENT, words(failure));
    }

    /** Of an address before that of the whole, 0 if the server said nothing. */
    private static int code(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException part; cause = part.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (cause instanceof SMTPSendFailedException whole
                    && whole.getReturnCode() >= 0
                    && !(whole.getNextException() instanceof SendFailedException)) {
                return whole.getReturnCode();
            }
        }
        return 0;
    }

    private static String words(MessagingException failure) {
        StringBuilder words = new StringBuilder();
        for (Exception cause = failure; cause != null; ) {
            String message = String.valueOf(cause.getMessage()).strip();
            if (words.indexOf(message) < 0) {
                words.append(words.isEmpty() ? "" : "; ").append(message);
            }
            cause = cause instanceof MessagingException part ? part.getNextException() : null;
        }
        return words.toString();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // It was closed because of that; what counts was answered before.
            return;
        }
    }

    /** Knows whether the whole of a mail was sent. */
    private static final class WatchedTransport extends SMTPTransport {
        private boolean isComplete;

        WatchedTransport(Session session) {
            super(session, new URLName("smtp", null, -1, null, null, null));
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            isComplete = true;
            super.finishData();
        }
    }
}
