package org.daybook.warehouse.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What the rows are limited to; without an entry a dimension counts whole. */
public record MetricFilter(Map<Dimension, String> keys) {
    public MetricFilter {
        Map<Dimension, String> copy = new EnumMap<>(Dimension.class);
        copy.putAll(keys);
        keys = Collections.unmodifiableMap(copy);
    }

    public static MetricFilter none() {
        return new MetricFilter(Map.of());
    }

    public static MetricFilter store(long storeId) {
        return none().and(Dimension.STORE, storeId);
    }

    public static MetricFilter channel(long channelId) {
        return none().and(Dimension.CHANNEL, channelId);
    }

    public MetricFilter and(Dimension dimension, long id) {
        return and(dimension, Long.toString(id));
    }

    public MetricFilter and(Dimension dimension, String key) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(keys);
        more.put(dimension, key);
        return new MetricFilter(more);
    }

    boolean isPlace() {
        return keys.keySet().stream().allMatch(Dimension::isPlace);
    }
}
