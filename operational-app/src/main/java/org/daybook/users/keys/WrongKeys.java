package org.daybook.analytics.flight;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How often an address came with a wrong key: too often, and it has to wait, whatever key it has then. */
final class WrongKeys {
    /** So many in a row; then one every three seconds. */
    static final int FREE = 20;

    private static final int ADDRESSES = 10_000;

    private final Map<String, Bucket> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** Seconds until it may try again, 0 if it may. */
    synchronized long wait(String address) {
        Bucket bucket = tries.get(address);
        if (bucket == null) {
            return 0;
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return nanos == 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }

    /** Counts one more. */
    synchronized void count(String address) {
        tries.computeIfAbsent(address, any -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(FREE).refillGreedy(FREE, Duration.ofMinutes(1)))
                .build();
    }
}
