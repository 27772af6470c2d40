package org.daybook.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser without scripts: keeps cookies, follows nothing by itself, sends the token of the page. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    public Visitor(String address) {
        this.address = address;
    }

    /** What came back. */
    public record Answer(int status, String body, String location) {}

    public Visitor signIn(String name) {
        get("/sign-in");
        Answer in = post("/sign-in", "name", name, "password", PageShop.PASSWORD);
        if (in.status() != 302 || in.location().contains("/sign-in")) {
            throw new IllegalStateException(name + " cannot sign in: " + in);
        }
        get("/");
        return this;
    }

    /** Goes on with the same cookies, where the app is now. */
    void follow(PageShop shop) {
        address = shop.address();
    }

    /** A cookie that the app did not set. */
    void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /** What a cookie holds. */
    String kept(String name) {
        return cookies.getCookieStore().get(URI.create(address)).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** What comes back, read as it comes. */
    BufferedReader open(String path) {
        return new BufferedReader(new InputStreamReader(bytes(path), StandardCharsets.UTF_8));
    }

    /** A file that comes back. */
    InputStream bytes(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        try {
            return client.send(request, BodyHandlers.ofInputStream()).body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Names and values in turn, with the token of the last page that had one. */
    public Answer post(String path, String... fields) {
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + encoded(token)));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** The body of what comes back. */
    public String ask(HttpRequest.Builder request) {
        return send(request).body();
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(response.statusCode(), response.body(), location);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
