package org.daybook.web.signin;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.daybook.settings.Shops;
import org.daybook.users.Users;
import org.daybook.web.NotFound;
import org.daybook.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a new shop: what it is, and who owns it. Opened by a link that the program prints. */
@Controller
class SetupPages {
    /** Those that are named after places, which people know. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .sorted()
            .toList();

    private final SetupToken token;
    private final FirstOwner firstOwner;
    private final Shops shops;
    private final Users users;

    SetupPages(SetupToken token, FirstOwner firstOwner, Shops shops, Users users) {
        this.token = token;
        this.firstOwner = firstOwner;
        this.shops = shops;
        this.users = users;
    }

    @GetMapping("/setup")
    @OpenToAll
    String form(@RequestParam(name = "token", defaultValue = "") String stated, Locale locale, Model model) {
        requireToken(stated);
        boolean isChinese = locale.getLanguage().equals("zh");
        SetupForm form = new SetupForm(
                stated,
                "",
                isChinese ? "Asia/Shanghai" : ZoneId.systemDefault().getId(),
                LocalTime.MIDNIGHT.toString(),
                isChinese ? "CNY" : "EUR",
                "",
                "",
                "",
                "");
        return show(form, List.of(), model);
    }

    @PostMapping("/setup")
    @OpenToAll
    String setUp(@ModelAttribute("form") SetupForm form, Locale locale, Model model) {
        requireToken(form.token());
        List<String> faults = firstOwner.make(form, locale.toLanguageTag());
        return faults.isEmpty() ? "redirect:/sign-in?made" : show(form, faults, model);
    }

    private String show(SetupForm form, List<String> faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("zones", ZONES);
        model.addAttribute("needsShop", shops.find().isEmpty());
        return "signin/setup";
    }

    private void requireToken(String stated) {
        if (!users.areNone() || !token.isRight(stated)) {
            throw new NotFound("/setup");
        }
    }
}
