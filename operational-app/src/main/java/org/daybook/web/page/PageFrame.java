package org.daybook.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.daybook.users.SignedIn;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame and the way to write figures into the model of every page. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {
    private final Shops shops;
    private final MessageSource messages;
    private final Clock clock;

    PageFrame(Shops shops, MessageSource messages, Clock clock) {
        this.shops = shops;
        this.messages = messages;
        this.clock = clock;
    }

    /** Absent before somebody is signed in. */
    @ModelAttribute("shell")
    @Nullable
    Shell shell(HttpServletRequest request) {
        return isOfTheApi(request)
                ? null
                : Viewer.of(request)
                        .flatMap(me -> shops.find().map(shop -> shell(request, me, shop)))
                        .orElse(null);
    }

    /** Absent before there is a shop. */
    @ModelAttribute("fig")
    @Nullable
    Figures figures(HttpServletRequest request, Locale locale) {
        return isOfTheApi(request)
                ? null
                : shops.find()
                        .map(shop -> new Figures(
                                shop.currency(),
                                shop.zone(),
                                shop.moment(clock).day(),
                                messages.getMessage("unknown", null, locale)))
                        .orElse(null);
    }

    /** Its answers have no frame; a REST controller is a controller, too. */
    private static boolean isOfTheApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private Shell shell(HttpServletRequest request, SignedIn me, Shop shop) {
        String view = request.getParameter("view");
        String here = request.getRequestURI();
        String path = view == null ? here : here + "?view=" + view;
        return new Shell(me, Menu.of(me), path, here, shop.moment(clock).day(), shops.name());
    }
}
