package org.daybook.web;

import java.util.Locale;
import org.daybook.settings.Refused;
import org.daybook.settings.Refused.Word;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language why something was refused. */
@Component
public class Sentences {
    private static final int MOST_ECHOED = 60;

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    /** A sentence with a capital letter. */
    public String of(Refused refused, Locale locale) {
        Object[] details =
                refused.details().stream().map(detail -> said(detail, locale)).toArray();
        return capital(messages.getMessage(refused.key(), details, locale));
    }

    /** What somebody sent, as far as it takes to know it again. */
    public static String echo(String sent) {
        return sent.codePointCount(0, sent.length()) <= MOST_ECHOED
                ? sent
                : sent.substring(0, sent.offsetByCodePoints(0, MOST_ECHOED)) + "…";
    }

    private String said(Object detail, Locale locale) {
        return detail instanceof Word word
                ? messages.getMessage(word.key(), null, locale)
                : echo(String.valueOf(detail));
    }

    public String of(String key, Locale locale, Object... details) {
        return capital(asWritten(key, locale, details));
    }

    /** Without a capital letter: for what begins with a name of the API. */
    public String asWritten(String key, Locale locale, Object... details) {
        return messages.getMessage(key, details, locale);
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
