package org.daybook.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.users.SignedIn;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: as chosen on this device, else the user's, else the browser's. A program chooses by each
 * request. One of three.
 */
public final class UserLocale implements LocaleResolver {
    /** Holds the language that was chosen on this device. */
    public static final String COOKIE = "daybook-language";

    /** The languages of the product, by their tags. */
    public static final List<String> TAGS = List.of("en", "zh-CN", "zh-TW");

    private static final String AT_THE_DOOR = "daybook-language-chosen";

    private static final Duration AT_THE_DOOR_KEPT = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> chosenByProgram(request))
                .or(() -> Viewer.of(request).map(SignedIn::language))
                .map(Locale::forLanguageTag)
                .orElseGet(() -> supported(request.getLocale()));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null) {
            return;
        }
        String tag = locale == null ? "" : locale.toLanguageTag();
        response.addCookie(cookie(COOKIE, tag, locale == null ? Duration.ZERO : KEPT, request));
    }

    private static Cookie cookie(String name, String tag, Duration kept, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, tag);
        cookie.setPath("/");
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** The nearest of the three. */
    public static Locale supported(Locale asked) {
        if (!asked.getLanguage().equals("zh")) {
            return Locale.ENGLISH;
        }
        boolean isTraditional =
                asked.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(asked.getCountry());
        return Locale.forLanguageTag(isTraditional ? "zh-TW" : "zh-CN");
    }

    /** Has the browser keep for a moment that a visitor chose a language who has not signed in yet. */
    public static void keepAtTheDoor(HttpServletRequest request, HttpServletResponse response, String tag) {
        response.addCookie(cookie(AT_THE_DOOR, tag, AT_THE_DOOR_KEPT, request));
    }

    /** What whoever signs in now has chosen a moment ago, and not somebody who was here earlier. */
    public static Optional<String> takeFromTheDoor(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> tag = tag(request, AT_THE_DOOR);
        tag.ifPresent(taken -> response.addCookie(cookie(AT_THE_DOOR, "", Duration.ZERO, request)));
        return tag;
    }

    /** The tag that was chosen on this device since somebody signed out of it last. */
    public static Optional<String> chosen(HttpServletRequest request) {
        return tag(request, COOKIE);
    }

    private static Optional<String> tag(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(TAGS::contains)
                        .findFirst();
    }

    private static Optional<String> chosenByProgram(HttpServletRequest request) {
        boolean isChosen = request.getRequestURI().startsWith("/api/") && request.getHeader("Accept-Language") != null;
        return isChosen ? Optional.of(supported(request.getLocale()).toLanguageTag()) : Optional.empty();
    }
}
