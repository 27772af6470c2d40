package org.daybook.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.daybook.settings.Shop;
import org.daybook.settings.Shops;
import org.daybook.users.SignedIn;
import org.daybook.web.Viewer;
import org.daybook.web.alerts.Alerts;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Puts the frame and the way to write figures before every page: into the request and not into a model, so that what
 * went wrong is told within the frame, too.
 */
@Configuration(proxyBeanMethods = false)
class PageFrame implements HandlerInterceptor, WebMvcConfigurer {
    private final Shops shops;
    private final MessageSource messages;
    private final Alerts alerts;
    private final Clock clock;

    PageFrame(Shops shops, MessageSource messages, Alerts alerts, Clock clock) {
        this.shops = shops;
        this.messages = messages;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Before what refuses. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE).excludePathPatterns("/api/**");
    }

    /** There are no figures before there is a shop, and no frame before somebody is signed in. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            shops.find().ifPresent(shop -> {
                request.setAttribute("fig", figures(shop, RequestContextUtils.getLocale(request)));
                Viewer.of(request).ifPresent(me -> request.setAttribute("shell", shell(request, me, shop)));
            });
        }
        return true;
    }

    private Figures figures(Shop shop, Locale locale) {
        return new Figures(
                shop.currency(), shop.zone(), shop.moment(clock).day(), messages.getMessage("unknown", null, locale));
    }

    private Shell shell(HttpServletRequest request, SignedIn me, Shop shop) {
        String view = request.getParameter("view");
        String here = request.getRequestURI();
        String path = view == null ? here : here + "?view=" + view;
        return new Shell(me, Menu.of(me), path, here, shop.moment(clock).day(), shops.name(), () -> alerts.count(me));
    }
}
