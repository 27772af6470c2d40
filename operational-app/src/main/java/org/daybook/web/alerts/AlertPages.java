package org.daybook.web.alerts;

import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list behind the bell. */
@Controller
class AlertPages {
    private final Alerts alerts;

    AlertPages(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/alerts")
    @Requires(Right.HOME)
    String list(SignedIn me, Model model) {
        model.addAttribute("alerts", alerts.of(me));
        return "layout/alerts";
    }
}
