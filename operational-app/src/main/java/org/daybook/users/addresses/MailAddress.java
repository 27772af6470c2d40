package org.daybook.users.addresses;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that mail can be sent to, such as {@code wang@shop.example}; in ASCII, without a name beside it. */
public record MailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    public MailAddress {
        if (!isOne(text)) {
            throw new IllegalArgumentException("no mail address");
        }
    }

    /** Nothing if it is none. */
    public static Optional<MailAddress> of(String typed) {
        String plain = typed.strip();
        return isOne(plain) ? Optional.of(new MailAddress(plain)) : Optional.empty();
    }

    /** Enough of it to know it by: {@code w…@shop.example}. */
    public String masked() {
        return text.charAt(0) + "…" + text.substring(text.indexOf('@'));
    }

    /** A text without it: servers name the address that they refuse, and texts are not sealed. */
    public String hiddenIn(String words) {
        return Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE)
                .matcher(words)
                .replaceAll(Matcher.quoteReplacement(masked()));
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
