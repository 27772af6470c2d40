package org.daybook.scheduler.mail;

/** A way for several mails, one after another; what it needs it opens with the first. */
public interface MailLine extends AutoCloseable {

    /** Tries once, and does not throw because of a server: what happened is the answer. */
    MailAnswer send(Mail mail);

    @Override
    void close();
}
