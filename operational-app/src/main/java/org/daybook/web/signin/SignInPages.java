package org.daybook.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.daybook.settings.Shops;
import org.daybook.users.Users;
import org.daybook.web.OpenToAll;
import org.daybook.web.Viewer;
import org.daybook.web.page.UserLocale;
import org.daybook.web.strangers.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.WebUtils;

/** Where people sign in, choose their language, and find again what they had typed. */
@Controller
class SignInPages {
    private final Shops shops;
    private final Users users;
    private final LocaleResolver locales;

    SignInPages(Shops shops, Users users, LocaleResolver locales) {
        this.shops = shops;
        this.users = users;
        this.locales = locales;
    }

    @GetMapping("/sign-in")
    @OpenToAll
    String signIn(HttpServletRequest request, Model model) {
        if (Viewer.of(request).isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("shopName", shops.name());
        model.addAttribute("isNew", users.areNone());
        return "signin/sign-in";
    }

    /** For whoever has stated the right password, and nobody else. */
    @GetMapping("/sign-in/code")
    @OpenToAll
    String code(HttpServletRequest request, Model model) {
        if (WebUtils.getSessionAttribute(request, CodeFilter.AWAITED) == null) {
            return "redirect:/sign-in";
        }
        model.addAttribute("shopName", shops.name());
        return "signin/code";
    }

    /** Back to the page that asked, which is one of ours. */
    @PostMapping("/language")
    @OpenToAll
    RedirectView language(
            @RequestParam String tag,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (UserLocale.TAGS.contains(tag)) {
            locales.setLocale(request, response, Locale.forLanguageTag(tag));
            Viewer.of(request)
                    .ifPresentOrElse(
                            me -> users.speak(me.userId(), tag),
                            () -> UserLocale.keepAtTheDoor(request, response, tag));
        }
        RedirectView there = new RedirectView(Places.isOurs(back) ? back : "/");
        there.setExpandUriTemplateVariables(false);
        return there;
    }

    /** Shows what was typed when the session had ended, to be sent once more. */
    @GetMapping("/resume")
    @OpenToAll
    String resume(HttpServletRequest request, Model model) {
        Object kept = WebUtils.getSessionAttribute(request, ExpiredForms.KEPT);
        WebUtils.setSessionAttribute(request, ExpiredForms.KEPT, null);
        if (kept == null) {
            return "redirect:/";
        }
        model.addAttribute("form", kept);
        return "signin/resume";
    }
}
