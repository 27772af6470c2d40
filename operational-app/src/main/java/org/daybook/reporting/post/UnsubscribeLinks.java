package org.daybook.reporting.post;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.database.Home;
import org.daybook.database.keys.Seal;
import org.springframework.stereotype.Component;

/** The links by which a reader leaves a schedule without signing in: nobody but this shop makes one (ADR 94). */
@Component
public class UnsubscribeLinks {
    private static final String PLACE = "UNSUBSCRIBE";
    private static final int LONGEST = 200;
    private static final Pattern SUBSCRIPTION = Pattern.compile("(\\d{1,18}) ((?:user|address):\\d{1,18})");

    private final MailSettings settings;
    private final Seal seal;

    UnsubscribeLinks(MailSettings settings, Home home) {
        this.settings = settings;
        this.seal = new Seal(home.keys(), "mail-links");
    }

    /**
     * That a reader gets a schedule's mails.
     *
     * @param reader {@code user:<id>} or {@code address:<id>}
     */
    public record Subscription(long scheduleId, String reader) {}

    /** Nothing if nobody said where readers reach the pages. */
    public Optional<String> to(Subscription subscription) {
        return settings.pages().map(url -> url + "/unsubscribe/" + token(subscription));
    }

    private String token(Subscription subscription) {
        byte[] sealed = seal.seal(PLACE, subscription.scheduleId() + " " + subscription.reader());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Nothing if it is not ours, not whole, or its key is lost. */
    public Optional<Subscription> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return seal.tryOpen(PLACE, Base64.getUrlDecoder().decode(token))
                    .map(SUBSCRIPTION::matcher)
                    .filter(Matcher::matches)
                    .map(parts -> new Subscription(Long.parseLong(parts.group(1)), parts.group(2)));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
