package org.daybook.analytics.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.analytics.dashboard.Ranking.Line;
import org.daybook.reports.Period;
import org.daybook.reports.data.FigureReader;
import org.daybook.reports.data.Spans;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.stock.assortment.Assortment;
import org.daybook.warehouse.metrics.DayRange;
import org.daybook.warehouse.metrics.Dimension;
import org.daybook.warehouse.metrics.Metric;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Splits the sales of a period by product or store, and names what it finds. */
@Component
class Rankings {
    private static final int MOST_PRODUCTS = 6;
    private static final int MOST_STORES = 8;
    private static final int RATIO_SCALE = 6;
    private static final Name NAMELESS = new Name("", "–");

    private final Assortment assortment;
    private final Stores stores;

    Rankings(Assortment assortment, Stores stores) {
        this.assortment = assortment;
        this.stores = stores;
    }

    private record Name(String code, String name) {}

    /** The figures, with ids for codes. */
    static Ranking products(FigureReader reader, Period period) {
        return ranking(reader, period, Dimension.PRODUCT, MOST_PRODUCTS);
    }

    /** The figures, with ids for codes. */
    static Ranking stores(FigureReader reader, Period period) {
        return ranking(reader, period, Dimension.STORE, MOST_STORES);
    }

    /** The same figures with codes and names in that language. */
    Ranking named(String part, Ranking figures, String language) {
        Function<Long, Name> name = part.equals("stores") ? storeNames(language) : id -> product(id, language);
        return new Ranking(
                figures.lines().stream()
                        .map(line -> named(line, name.apply(Long.valueOf(line.code()))))
                        .toList(),
                figures.others(),
                figures.rest(),
                figures.total());
    }

    private static Line named(Line line, Name name) {
        return new Line(name.code(), name.name(), line.units(), line.sales(), line.margin());
    }

    private Name product(long id, String language) {
        return assortment
                .find(id, language)
                .map(card -> new Name(card.sku(), card.name()))
                .orElse(NAMELESS);
    }

    private Function<Long, Name> storeNames(String language) {
        Map<Long, Name> names = stores.all(language).stream()
                .collect(Collectors.toMap(Choice::id, store -> new Name(store.code(), store.name())));
        return id -> names.getOrDefault(id, NAMELESS);
    }

    private static Ranking ranking(FigureReader reader, Period period, Dimension dimension, int most) {
        Spans spans = reader.spans(period);
        Split split = new Split(reader, dimension, spans);
        List<String> keys = split.keys();
        List<Line> lines = new ArrayList<>();
        keys.stream().limit(most).forEach(key -> lines.add(split.line(key)));
        Line total = split.total();
        int others = keys.size() - lines.size();
        Line rest = others == 0 ? null : split.rest(total, keys.subList(0, lines.size()));
        return new Ranking(lines, others, rest, total);
    }

    /** The metrics of one dimension. */
    private static final class Split {
        private final FigureReader reader;
        private final Dimension dimension;
        private final Period days;
        private final Optional<Period> before;
        private final Map<String, @Nullable BigDecimal> sales;
        private final Map<String, @Nullable BigDecimal> earlier;

        Split(FigureReader reader, Dimension dimension, Spans spans) {
            this.reader = reader;
            this.dimension = dimension;
            this.days = spans.elapsed();
            this.before = dimension.equals(Dimension.STORE) ? spans.previous() : Optional.empty();
            this.sales = by("net_sales", days);
            this.earlier = before.map(compared -> by("net_sales", compared)).orElse(Map.of());
        }

        /** The largest first. */
        List<String> keys() {
            return sales.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .sorted(Comparator.<Map.Entry<String, @Nullable BigDecimal>, BigDecimal>comparing(
                                    entry -> amount(entry.getValue()))
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        Line line(String key) {
            BigDecimal compared = before.isPresent() ? amount(earlier.get(key)) : null;
            return new Line(
                    key,
                    "",
                    amount(by("net_units", days).get(key)),
                    new Headline(metric(), amount(sales.get(key)), compared),
                    by("gross_margin_rate", days).get(key));
        }

        Line total() {
            return new Line(
                    "",
                    "",
                    amount(reader.over("net_units", days).value()),
                    Readings.headline(reader, "net_sales", days, before),
                    reader.over("gross_margin_rate", days).value());
        }

        /** What the listed ones leave of the total. */
        Line rest(Line total, List<String> listed) {
            BigDecimal left = amount(total.sales().now()).subtract(sum(listed, sales));
            BigDecimal units = total.units().subtract(sum(listed, by("net_units", days)));
            BigDecimal profit =
                    amount(reader.over("gross_profit", days).value()).subtract(sum(listed, by("gross_profit", days)));
            BigDecimal costed = left.subtract(
                            amount(reader.over("net_sales_uncosted", days).value()))
                    .add(sum(listed, by("net_sales_uncosted", days)));
            BigDecimal margin = costed.signum() == 0 ? null : profit.divide(costed, RATIO_SCALE, RoundingMode.HALF_UP);
            return new Line("", "", units, new Headline(metric(), left, null), margin);
        }

        private Metric metric() {
            return reader.over("net_sales", days).metric();
        }

        private Map<String, @Nullable BigDecimal> by(String metric, Period span) {
            return reader.metrics().by(dimension, metric, DayRange.of(span.from(), span.to()), reader.filter());
        }

        private static BigDecimal sum(List<String> keys, Map<String, @Nullable BigDecimal> values) {
            return keys.stream().map(key -> amount(values.get(key))).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal amount(@Nullable BigDecimal value) {
            return value == null ? BigDecimal.ZERO : value;
        }
    }
}
