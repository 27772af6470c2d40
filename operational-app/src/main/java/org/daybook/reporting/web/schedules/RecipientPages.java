package org.daybook.reporting.web.schedules;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.reporting.mails.TestMail;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reports.text.Languages;
import org.daybook.scheduler.mail.MailAnswer;
import org.daybook.settings.Refused;
import org.daybook.users.Right;
import org.daybook.users.Role;
import org.daybook.users.SignedIn;
import org.daybook.users.addresses.MailAddress;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who gets a report, and a test for whoever sets it up. */
@Controller
class RecipientPages {
    /** Somebody who is no user is asked for again, some day. */
    private static final int LONGEST_YEARS = 5;

    private static final List<String> TYPED = List.of("who", "address", "language", "until");

    private final Schedules schedules;
    private final TestMail testMail;
    private final Sentences sentences;
    private final Clock clock;

    RecipientPages(Schedules schedules, TestMail testMail, Sentences sentences, Clock clock) {
        this.schedules = schedules;
        this.testMail = testMail;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** A role, a user or an address, whichever was filled in. */
    @PostMapping("/reports/schedules/{scheduleId}/recipients")
    @Requires(Right.REPORTS_SCHEDULE)
    String add(@PathVariable long scheduleId, HttpServletRequest request, SignedIn me, Locale locale) {
        Schedule schedule = find(scheduleId);
        Fields fields = new Fields(request, sentences, locale);
        Optional<Recipient> recipient = recipient(
                fields, LocalDate.ofInstant(clock.instant(), schedule.rule().zone()));
        fields.attempt(() -> {
            schedules.add(schedule.scheduleId(), recipient.orElseThrow(), me.userId());
            Flash.say(request, sentences.of("recipient.added", locale));
            return true;
        });
        if (!fields.areRight()) {
            Flash.refuse(request, fields.faults());
            TYPED.forEach(name -> Flash.keep(request, name, fields.raw(name)));
        }
        return back(scheduleId);
    }

    private Optional<Recipient> recipient(Fields fields, LocalDate today) {
        String who = fields.raw("who");
        boolean isUser = fields.raw("address").isEmpty();
        if (isUser && who.startsWith("role:")) {
            return fields.choice("who", "recipient.who", text -> role(text.substring(5)))
                    .map(Recipient::everybody);
        }
        if (isUser && who.startsWith("user:")) {
            return fields.choice("who", "recipient.who", text -> number(text.substring(5)))
                    .map(Recipient::user);
        }
        Optional<MailAddress> address = address(fields);
        Optional<String> language = fields.choice(
                "language",
                "report.language",
                tag -> Languages.tags().stream().filter(tag::equals).findFirst());
        LocalDate until = fields.raw("until").isEmpty() ? LocalDate.MIN : fields.day("until", "recipient.until", today);
        if (until.isBefore(today)) {
            fields.fault("until", "recipient.until_past");
        }
        if (until.isAfter(today.plusYears(LONGEST_YEARS))) {
            fields.fault("until", "recipient.until_far", LONGEST_YEARS);
        }
        return address.flatMap(one -> language.map(tag -> Recipient.address(one, tag, until)));
    }

    private static Optional<MailAddress> address(Fields fields) {
        String typed = fields.raw("address");
        Optional<MailAddress> address = MailAddress.of(typed);
        if (typed.isEmpty()) {
            fields.fault("address", "error.required", fields.called("recipient.address"));
        } else if (address.isEmpty()) {
            fields.fault("address", "recipient.address_wrong", Sentences.echo(typed));
        }
        return address;
    }

    private static Optional<Role> role(String code) {
        return Stream.of(Role.values()).filter(role -> role.code().equals(code)).findFirst();
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    @PostMapping("/reports/schedules/{scheduleId}/recipients/{recipientId}/removal")
    @Requires(Right.REPORTS_SCHEDULE)
    String drop(
            @PathVariable long scheduleId,
            @PathVariable long recipientId,
            HttpServletRequest request,
            SignedIn me,
            Locale locale) {
        schedules.drop(find(scheduleId).scheduleId(), recipientId, me.userId());
        Flash.say(request, sentences.of("recipient.removed", locale));
        return back(scheduleId);
    }

    /** Sends the last complete period to whoever asks, now, and tells what the server said. */
    @PostMapping("/reports/schedules/{scheduleId}/test")
    @Requires({Right.REPORTS_SCHEDULE, Right.REPORTS_READ})
    String test(@PathVariable long scheduleId, HttpServletRequest request, SignedIn me, Locale locale) {
        Schedule schedule = find(scheduleId);
        try {
            MailAnswer answer = testMail.send(schedule, me);
            String outcome = answer.outcome().name().toLowerCase(Locale.ROOT);
            String sentence = sentences.of("schedule.test." + outcome, locale, answer.reply());
            if (answer.outcome() == MailAnswer.Outcome.ACCEPTED) {
                Flash.say(request, sentence);
            } else {
                Flash.refuse(request, List.of(sentence));
            }
        } catch (Refused refused) {
            Flash.refuse(request, List.of(sentences.of(refused, locale)));
        }
        return back(scheduleId);
    }

    private Schedule find(long scheduleId) {
        return schedules
                .find(scheduleId)
                .filter(Schedule::hasReport)
                .orElseThrow(() -> new NotFound(String.valueOf(scheduleId)));
    }

    private static String back(long scheduleId) {
        return "redirect:/reports/schedules/" + scheduleId;
    }
}
