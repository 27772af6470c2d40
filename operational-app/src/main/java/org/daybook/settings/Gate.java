package org.daybook.settings;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets a few do at once what costs much, and a few more wait; the next is told so at once, and holds nothing up. */
public final class Gate {
    private final Semaphore places;
    private final int mostWaiting;

    /**
     * @param atOnce how many are let in together
     * @param waiting how many more may wait
     */
    public Gate(int atOnce, int waiting) {
        this.places = new Semaphore(atOnce, true);
        this.mostWaiting = waiting;
    }

    int waiting() {
        return places.getQueueLength();
    }

    /** @throws GateFull if enough wait already */
    public <T> T through(Supplier<T> work) {
        if (!places.tryAcquire()) {
            if (places.getQueueLength() >= mostWaiting) {
                throw new GateFull();
            }
            places.acquireUninterruptibly();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
