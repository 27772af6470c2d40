package org.daybook.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.analytics.Dashboard.Headline;
import org.daybook.analytics.Dashboard.Part;
import org.daybook.analytics.Dashboard.Span;
import org.daybook.database.Home;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.stock.assortment.Assortment;
import org.daybook.stock.assortment.ProductCard;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseReader;
import org.daybook.warehouse.metrics.DayRange;
import org.daybook.warehouse.metrics.Dimension;
import org.daybook.warehouse.metrics.Grain;
import org.daybook.warehouse.metrics.MetricFilter;
import org.daybook.warehouse.metrics.MetricQuery;
import org.daybook.warehouse.metrics.MetricRegistry;
import org.springframework.stereotype.Service;

/** Reads the dashboard from the current release. A release never changes, so what was read of it is kept. */
@Service
public class Dashboards {
    private static final int MONTHS = 24;
    private static final int MOST_PARTS = 6;
    private static final String NAMELESS = "–";

    private final Home home;
    private final Assortment assortment;
    private final Stores stores;
    private final MetricRegistry registry = MetricRegistry.load();
    private final Map<Key, Dashboard> known = new ConcurrentHashMap<>();

    Dashboards(Home home, Assortment assortment, Stores stores) {
        this.home = home;
        this.assortment = assortment;
        this.stores = stores;
    }

    private record Key(long releaseId, String language) {}

    /**
     * Nothing as long as nothing was loaded.
     *
     * @param language of the names: en, zh-CN or zh-TW
     */
    public Optional<Dashboard> current(String language) {
        return Release.current(home.warehouse()).map(release -> {
            known.keySet().removeIf(key -> key.releaseId() != release.id());
            return known.computeIfAbsent(new Key(release.id(), language), key -> read(release, language));
        });
    }

    private Dashboard read(Release release, String language) {
        Manifest manifest = release.manifest();
        LocalDate last = manifest.days("core", "fct_sale_line")
                .map(Manifest.DayRange::last)
                .filter(day -> day.isBefore(manifest.completeThrough()))
                .orElse(manifest.completeThrough());
        DayRange period = DayRange.of(last.withDayOfMonth(1), last);
        LocalDate before = last.minusMonths(1);
        DayRange compared = DayRange.of(before.withDayOfMonth(1), before);
        try (ReleaseReader reader = ReleaseReader.open(release)) {
            MetricQuery query = new MetricQuery(registry, reader.connection());
            return new Dashboard(
                    release.id(),
                    manifest.completeThrough(),
                    manifest.isProvisional(),
                    new Span(period.from(), period.to()),
                    new Span(compared.from(), compared.to()),
                    headline(query, "net_sales", period, compared),
                    headline(query, "gross_margin_rate", period, compared),
                    months(query, last),
                    parts(query, Dimension.PRODUCT, period, products(language)),
                    parts(query, Dimension.STORE, period, stores(language)));
        }
    }

    private Function<Long, String> products(String language) {
        return id -> assortment.find(id, language).map(ProductCard::name).orElse(NAMELESS);
    }

    private Function<Long, String> stores(String language) {
        Map<Long, String> names = stores.all(language).stream().collect(Collectors.toMap(Choice::id, Choice::name));
        return id -> names.getOrDefault(id, NAMELESS);
    }

    private static Headline headline(MetricQuery query, String metric, DayRange period, DayRange compared) {
        return new Headline(query.value(metric, period), query.value(metric, compared));
    }

    private static SortedMap<LocalDate, BigDecimal> months(MetricQuery query, LocalDate last) {
        DayRange range = DayRange.of(last.withDayOfMonth(1).minusMonths(MONTHS - 1L), last);
        SortedMap<LocalDate, BigDecimal> months = new TreeMap<>();
        query.series("net_sales", range, Grain.MONTH, MetricFilter.none())
                .forEach((month, sales) -> months.put(month, sales == null ? BigDecimal.ZERO : sales));
        return months;
    }

    private static List<Part> parts(
            MetricQuery query, Dimension dimension, DayRange period, Function<Long, String> name) {
        Map<String, BigDecimal> sales = query.by(dimension, "net_sales", period, MetricFilter.none());
        Map<String, BigDecimal> units = query.by(dimension, "net_units", period, MetricFilter.none());
        Map<String, BigDecimal> margins = query.by(dimension, "gross_margin_rate", period, MetricFilter.none());
        return sales.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(MOST_PARTS)
                .map(entry -> new Part(
                        entry.getKey(),
                        name.apply(Long.valueOf(entry.getKey())),
                        units.getOrDefault(entry.getKey(), BigDecimal.ZERO),
                        entry.getValue(),
                        margins.get(entry.getKey())))
                .toList();
    }
}
