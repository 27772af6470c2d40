package org.daybook.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.audit.AccessLog;
import org.daybook.settings.Refused;
import org.daybook.users.ApiKeys;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keys of programs that act for oneself, and the log of who did what. */
@Controller
class AccountPages {
    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_LABEL = 100;
    private static final Duration VALID = Duration.ofDays(90);

    private final ApiKeys keys;
    private final AccessLog log;
    private final Users users;
    private final Sentences sentences;

    AccountPages(ApiKeys keys, AccessLog log, Users users, Sentences sentences) {
        this.keys = keys;
        this.log = log;
        this.users = users;
        this.sentences = sentences;
    }

    @GetMapping("/account/keys")
    @Requires(Right.HOME)
    String keys(SignedIn me, Model model) {
        model.addAttribute("keys", keys.of(me.userId()));
        model.addAttribute("rights", me.rights().stream().sorted().toList());
        return "admin/keys";
    }

    /** The key is shown once, in the answer, and never again. */
    @PostMapping("/account/keys")
    @Requires(Right.HOME)
    ModelAndView makeKey(HttpServletRequest request, SignedIn me, Locale locale, Model model) {
        Fields fields = new Fields(request, sentences, locale);
        String label = fields.text("label", "key.label", LONGEST_LABEL);
        ModelAndView page = new ModelAndView("admin/keys");
        if (fields.areRight()) {
            try {
                page.addObject("made", keys.make(me, label, rights(fields), VALID));
            } catch (Refused refused) {
                fields.say(sentences.of(refused, locale));
            }
        }
        keys(me, model);
        return page.addAllObjects(model.asMap()).addObject("faults", fields.faults());
    }

    @PostMapping("/account/keys/{keyId}/revocation")
    @Requires(Right.HOME)
    String revoke(@PathVariable long keyId, SignedIn me) {
        keys.revoke(keyId, me);
        return "redirect:/account/keys";
    }

    @GetMapping("/admin/audit")
    @Requires(Right.AUDIT)
    String audit(Model model) {
        model.addAttribute("accesses", log.latest(MOST_ENTRIES));
        model.addAttribute("names", users.all().stream().collect(Collectors.toMap(User::userId, User::displayName)));
        return "admin/audit";
    }

    private static Set<Right> rights(Fields fields) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (fields.all("right").contains(right.code())) {
                rights.add(right);
            }
        }
        return rights;
    }
}
