package org.daybook.warehouse.metrics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.warehouse.models.ResourceFolder;

/** All metrics, read from the files in metrics/. */
public final class MetricRegistry {
    private final Map<String, Metric> metrics;
    private final Companions companions;

    private MetricRegistry(Map<String, Metric> metrics) {
        this.metrics = metrics;
        this.companions = Companions.of(metrics.values());
    }

    public static MetricRegistry load() {
        Map<String, Metric> metrics = new TreeMap<>();
        ResourceFolder.of("metrics").read(".yml").forEach((path, yml) -> {
            Metric metric = MetricYaml.parse(path, yml);
            if (!path.endsWith(metric.id() + ".yml") || metrics.put(metric.id(), metric) != null) {
                throw new IllegalStateException(
                        "The metric " + metric.id() + " stands twice, or in a file of another name: " + path);
            }
        });
        return new MetricRegistry(Collections.unmodifiableMap(metrics));
    }

    /** Metrics that readers see, by id; the parts that only serve others are left out. */
    public List<Metric> all() {
        return metrics.values().stream().filter(m -> !m.isPart()).toList();
    }

    public Optional<Metric> find(String id) {
        return Optional.ofNullable(metrics.get(id));
    }

    /** Whether a metric is the other one or is computed from it, at whatever depth. */
    public boolean isMadeOf(String id, String part) {
        Metric metric = get(id);
        boolean hasParts = metric.type() == Metric.Type.DERIVED || metric.type() == Metric.Type.RATIO;
        return id.equals(part) || hasParts && metric.expression().all().anyMatch(term -> isMadeOf(term.name(), part));
    }

    Companions companions() {
        return companions;
    }

    public Metric get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no metric " + id));
    }
}
