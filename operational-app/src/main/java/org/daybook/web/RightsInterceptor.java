package org.daybook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody near a handler whose right they lack; a handler that names no right is closed to all. */
final class RightsInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isOpen(method)) {
            return true;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        SignedIn me = Viewer.of(request).orElse(null);
        if (me == null || requires == null) {
            throw new Forbidden(null);
        }
        for (Right right : requires.value()) {
            if (!me.may(right)) {
                throw new Forbidden(right);
            }
        }
        return true;
    }

    private static boolean isOpen(HandlerMethod method) {
        String type = method.getBeanType().getName();
        return method.hasMethodAnnotation(OpenToAll.class)
                || ErrorController.class.isAssignableFrom(method.getBeanType())
                // Answers OPTIONS with the methods that an address has.
                || type.startsWith("org.springframework.web.")
                || type.startsWith("org.springdoc.");
    }
}
