package org.daybook.users.keys;

/** How often an address came with a wrong key: too often, and it has to wait, whatever key it has then. */
public final class WrongKeys {
    /** So many in a row; then one every three seconds. */
    public static final int FREE = 20;

    private final Rates<String> tries = new Rates<>(FREE);

    /** Seconds until it may try again, 0 if it may. */
    public long wait(String address) {
        return tries.pause(address);
    }

    /** Counts one more. */
    public void count(String address) {
        tries.count(address);
    }
}
