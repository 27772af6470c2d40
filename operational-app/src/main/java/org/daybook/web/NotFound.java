package org.daybook.web;

/** There is no such thing, or it belongs to a store that this user does not see. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String what;

    /** @param what was looked for, as people know it */
    public NotFound(String what) {
        this("", what);
    }

    /**
     * For programs, which are told what kind of thing is missing.
     *
     * @param kind such as order: the key of the sentence, after {@code api.no.}
     */
    public NotFound(String kind, String what) {
        super("there is no " + kind + " " + what);
        this.kind = kind;
        this.what = Sentences.echo(what);
    }

    /** Empty where only people read it. */
    public String kind() {
        return kind;
    }

    public String what() {
        return what;
    }
}
