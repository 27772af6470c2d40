package org.daybook.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.settings.Shops;
import org.daybook.users.Right;
import org.daybook.users.SignIns;
import org.daybook.users.SignedIn;
import org.daybook.users.totp.Secret;
import org.daybook.users.totp.Totp;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.page.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people turn two-factor sign-in on and off for themselves. */
@Controller
class TwoFactorPages {
    private final Totp totp;
    private final SignIns signIns;
    private final Shops shops;
    private final Sentences sentences;

    TwoFactorPages(Totp totp, SignIns signIns, Shops shops, Sentences sentences) {
        this.totp = totp;
        this.signIns = signIns;
        this.shops = shops;
        this.sentences = sentences;
    }

    @GetMapping("/account/two-factor")
    @Requires(Right.HOME)
    ModelAndView show(SignedIn me) {
        return page(me, Secret.random(), List.of());
    }

    /** The recovery codes are shown once, in the answer, and never again. The secret is kept from now on, not before. */
    @PostMapping("/account/two-factor")
    @Requires(Right.HOME)
    ModelAndView turnOn(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(name = "totp", defaultValue = "") String code,
            HttpServletRequest request,
            SignedIn me,
            Locale locale) {
        Secret chosen = Secret.parse(secret).orElseGet(Secret::random);
        Optional<List<String>> recovery = signIns.turnOnTotp(me, password(request), chosen, code);
        return recovery.map(codes -> page(me, chosen, List.of()).addObject("recovery", codes))
                .orElseGet(() -> wrong(me, chosen, "totp.refused", locale));
    }

    @PostMapping("/account/two-factor/off")
    @Requires(Right.HOME)
    ModelAndView turnOff(
            @RequestParam(name = "totp", defaultValue = "") String code,
            HttpServletRequest request,
            SignedIn me,
            Locale locale) {
        if (!signIns.turnOffTotp(me, password(request), code)) {
            return wrong(me, Secret.random(), "totp.refused", locale);
        }
        Flash.say(request, sentences.of("totp.off_done", locale));
        return new ModelAndView("redirect:/account/two-factor");
    }

    private ModelAndView wrong(SignedIn me, Secret secret, String key, Locale locale) {
        ModelAndView again = page(me, secret, List.of(sentences.of(key, locale)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(SignedIn me, Secret secret, List<String> faults) {
        return new ModelAndView("admin/two-factor")
                .addObject("isOn", totp.isOn(me.userId()))
                .addObject("secret", secret)
                .addObject("qr", QrPicture.of(secret.uri(issuer(), me.name())))
                .addObject("faults", faults);
    }

    /** As it was typed, blanks and all. */
    private static String password(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("password"), "");
    }

    private String issuer() {
        return shops.name().isEmpty() ? "Daybook" : shops.name();
    }
}
