package org.daybook.web.api;

/** A request of the API that is not whole, or not understood. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong, which field, and what to do */
    public BadRequest(String sentence) {
        super(sentence);
    }
}
