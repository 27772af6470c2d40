package org.daybook.warehouse.sandbox;

import java.util.Locale;
import org.daybook.warehouse.messages.Sentence;

/** Why a query gave no result, in one sentence and, where it is known, with its place in the text. */
public abstract sealed class QueryProblem extends RuntimeException permits QueryRejected, QueryFailed {
    private final transient Place place;
    private final transient Sentence sentence;

    QueryProblem(Place place, Sentence sentence) {
        super(text(place, sentence, Locale.ENGLISH));
        this.place = place;
        this.sentence = sentence;
    }

    public int line() {
        return place.line();
    }

    public int column() {
        return place.column();
    }

    /** The key of the sentence, by which a program tells the reasons apart. */
    public String reason() {
        return sentence.key();
    }

    /** The sentence without its place, for those who show that beside it. */
    public String what(Locale language) {
        return sentence.in(language);
    }

    /** The sentence with its place before it. */
    public String sentence(Locale language) {
        return text(place, sentence, language);
    }

    private static String text(Place place, Sentence sentence, Locale language) {
        String words = sentence.in(language);
        return place.isKnown()
                ? Sentence.of("query.place", String.valueOf(place.line()), String.valueOf(place.column()), words)
                        .in(language)
                : words;
    }
}
