package org.daybook.reporting.fires;

import org.daybook.reporting.mails.Sender;
import org.daybook.reporting.post.Mailers;
import org.daybook.scheduler.mail.MailLine;
import org.springframework.stereotype.Service;

/** One beat of the scheduler: plans, works, sends, and raises the alarm over what did not leave. */
@Service
public class Beat {
    private final Planner planner;
    private final Dispatch dispatch;
    private final Alarms alarms;
    private final Sender sender;
    private final Mailers mailers;

    Beat(Planner planner, Dispatch dispatch, Alarms alarms, Sender sender, Mailers mailers) {
        this.planner = planner;
        this.dispatch = dispatch;
        this.alarms = alarms;
        this.sender = sender;
        this.mailers = mailers;
    }

    /** All that is due now. Nothing is done twice, however often and by however many it is called. */
    public void run() {
        print();
        try (MailLine line = mailers.mailer().open()) {
            sender.send(line);
        }
    }

    /** All of it but the sending. */
    public void print() {
        planner.plan();
        dispatch.work();
        alarms.raise();
    }
}
