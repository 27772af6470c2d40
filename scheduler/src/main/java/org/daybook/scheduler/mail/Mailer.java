package org.daybook.scheduler.mail;

/** Where mail goes: a server, or a folder of this machine. */
public interface Mailer {

    /** A way for several mails; not for several threads. */
    MailLine open();
}
