package org.daybook.warehouse;

import java.util.List;

/** There is no release of the number that was asked for. */
public final class ReleaseMissing extends RuntimeException {
    private final long id;

    private final transient List<Long> existing;

    public ReleaseMissing(long id, List<Long> existing) {
        super("There is no release " + id + "; the warehouse has " + (existing.isEmpty() ? "none" : existing));
        this.id = id;
        this.existing = List.copyOf(existing);
    }

    public long id() {
        return id;
    }

    public List<Long> existing() {
        return existing;
    }
}
