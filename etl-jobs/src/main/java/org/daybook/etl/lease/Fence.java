package org.daybook.etl.lease;

/** Lets an action happen only while this load still owns the right to load. */
@FunctionalInterface
public interface Fence {
    void whileHeld(Runnable action);
}
