package org.daybook.web;

/** There is no such thing, or it belongs to a store that this user does not see. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    /** @param what was looked for, as people know it */
    public NotFound(String what) {
        super("there is no " + what);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
