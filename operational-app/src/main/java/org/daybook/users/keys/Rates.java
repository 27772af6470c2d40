package org.daybook.users.keys;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How often each of many does something: so many times at once, and as many in a minute. Those seen last are known. */
final class Rates<K> {
    private static final int MOST = 10_000;

    private final int aMinute;
    private final Map<K, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Rates(int aMinute) {
        this.aMinute = aMinute;
    }

    /** Seconds until it may do so again, 0 if it may. */
    synchronized long pause(K who) {
        Bucket bucket = buckets.get(who);
        return bucket == null ? 0 : seconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Counts one more, unless it has to wait: then the seconds, otherwise 0. */
    synchronized long count(K who) {
        return seconds(buckets.computeIfAbsent(who, any -> bucket())
                .tryConsumeAndReturnRemaining(1)
                .getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static long seconds(long nanos) {
        return nanos == 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }
}
