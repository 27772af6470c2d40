package org.daybook.web.strangers;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.WebUtils;

/** Where somebody wanted to go who has to sign in first. */
public final class Places {
    private static final String COOKIE = "daybook-place";
    private static final int LONGEST = 1_000;

    /** A path here; browsers take a second slash, a backslash or a tab for the beginning of another host. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private Places() {}

    /** Whether it leads to a page of ours. */
    public static boolean isOurs(String place) {
        return OURS.matcher(place).matches();
    }

    /** Has the browser keep the page that was asked for. */
    public static void keep(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String place = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (isPage(request) && isOurs(place) && place.length() <= LONGEST) {
            response.addCookie(cookie(URLEncoder.encode(place, StandardCharsets.UTF_8), -1, request));
        }
    }

    /** What the browser kept, and does not keep any more. */
    public static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        if (kept == null) {
            return Optional.empty();
        }
        response.addCookie(cookie("", 0, request));
        return decoded(kept.getValue()).filter(Places::isOurs);
    }

    /** Browsers ask by themselves for pictures and the like that pages do not name. */
    private static boolean isPage(HttpServletRequest request) {
        String what = request.getHeader("Sec-Fetch-Dest");
        return what == null || what.equals("document");
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
