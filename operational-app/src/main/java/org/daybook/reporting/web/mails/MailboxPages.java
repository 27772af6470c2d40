package org.daybook.reporting.web.mails;

import java.util.List;
import org.daybook.reporting.post.Mailbox;
import org.daybook.reporting.post.Mailbox.Letter;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.users.addresses.Addresses;
import org.daybook.users.addresses.MailAddress;
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
    private final Addresses addresses;

    MailboxPages(Mailbox mailbox, Addresses addresses) {
        this.mailbox = mailbox;
        this.addresses = addresses;
    }

    @GetMapping("/reports/mailbox")
    @Requires(Right.REPORTS_READ)
    ModelAndView list(SignedIn me) {
        return new ModelAndView("reporting/mailbox").addObject("letters", letters(me));
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

    private List<Letter> letters(SignedIn me) {
        return addresses
                .find(me.userId())
                .map(MailAddress::text)
                .filter(own -> !seesAll(me))
                .map(mailbox::letters)
                .orElseGet(() -> seesAll(me) ? mailbox.letters("") : List.of());
    }

    private Letter find(String name, SignedIn me) {
        return mailbox.letter(name)
                .filter(letter -> seesAll(me)
                        || addresses
                                .find(me.userId())
                                .filter(own -> own.text().equals(letter.to()))
                                .isPresent())
                .orElseThrow(() -> new NotFound(name));
    }

    private static boolean seesAll(SignedIn me) {
        return me.may(Right.USERS) && me.stores().isEmpty();
    }
}
