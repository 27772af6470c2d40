package org.daybook.reporting.web.mails;

import java.util.List;
import org.daybook.reporting.post.Mailbox;
import org.daybook.reporting.post.Mailbox.Letter;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The mails that stayed on this machine: everybody sees their own, owners see all. */
@Controller
class MailboxPages {
    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/reports/mailbox")
    @Requires(Right.REPORTS_READ)
    ModelAndView list(SignedIn me) {
        return new ModelAndView("reporting/mailbox").addObject("letters", mailbox.letters(seesAll(me) ? "" : key(me)));
    }

    @GetMapping("/reports/mailbox/{name}")
    @Requires(Right.REPORTS_READ)
    ModelAndView show(@PathVariable String name, SignedIn me) {
        return new ModelAndView("reporting/letter").addObject("letter", find(name, me));
    }

    @GetMapping("/reports/mailbox/{name}/{number}")
    @Requires(Right.REPORTS_READ)
    ResponseEntity<byte[]> file(@PathVariable String name, @PathVariable int number, SignedIn me) {
        List<Mailbox.Enclosure> files = find(name, me).enclosures();
        if (number < 1 || number > files.size()) {
            throw new NotFound(String.valueOf(number));
        }
        Mailbox.Enclosure file = files.get(number - 1);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(file.fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    private Letter find(String name, SignedIn me) {
        return mailbox.letter(name)
                .filter(letter -> seesAll(me) || letter.head().reader().equals(key(me)))
                .orElseThrow(() -> new NotFound(name));
    }

    /** By who they are: anybody may state anybody's address as their own. */
    private static String key(SignedIn me) {
        return "user:" + me.userId();
    }

    private static boolean seesAll(SignedIn me) {
        return me.may(Right.USERS) && me.stores().isEmpty();
    }
}
