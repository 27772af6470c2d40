package org.daybook.web;

import org.daybook.users.Right;
import org.jspecify.annotations.Nullable;

/** Somebody may not do or see this. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Right right;

    /** @param right that is lacking, null if nobody has it */
    public Forbidden(@Nullable Right right) {
        super("lacks " + right);
        this.right = right;
    }

    public @Nullable Right right() {
        return right;
    }
}
