package org.daybook.reports.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.reports.Period;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.BlockType;
import org.jspecify.annotations.Nullable;

/** Rows that the registry alone fills: of a line thirteen periods of one metric, of a table one metric in each row. */
final class MetricRows {
    private final Headlines headlines;
    private final Spans spans;

    MetricRows(Headlines headlines, Spans spans) {
        this.headlines = headlines;
        this.spans = spans;
    }

    List<Map<String, @Nullable Object>> of(BlockDefinition block) {
        return block.type() == BlockType.LINE ? periods(block.metrics().get(0)) : metrics(block);
    }

    private List<Map<String, @Nullable Object>> periods(String metric) {
        List<@Nullable BigDecimal> values = headlines.series(metric, spans, Cards.SERIES);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        boolean hasBegun = !Headlines.isNeverUnknown(metric);
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            // A sum that stays at zero until something is recorded is not told before.
            hasBegun = hasBegun || (value != null && value.signum() != 0);
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("period", spans.period().back(values.size() - 1 - i).from());
            row.put("value", hasBegun ? value : null);
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, @Nullable Object>> metrics(BlockDefinition block) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String metric : block.metrics()) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("code", metric);
            row.put("amount", value(metric, Optional.of(spans.elapsed())));
            row.put("previous", isAsked(block, "previous") ? value(metric, spans.previous()) : null);
            row.put("year_ago", isAsked(block, "year_ago") ? value(metric, spans.yearAgo()) : null);
            row.put(BlockRows.OWN_FORMAT, Headlines.format(metric));
            row.put("good", block.fallingIsGood().contains(metric) ? "down" : "up");
            rows.add(row);
        }
        return rows;
    }

    private static boolean isAsked(BlockDefinition block, String column) {
        return block.columns().stream().anyMatch(c -> c.id().equals(column));
    }

    private @Nullable BigDecimal value(String metric, Optional<Period> period) {
        return period.map(p -> headlines.value(metric, p)).orElse(null);
    }
}
