package org.daybook.reports.definition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.text.Format;
import org.jspecify.annotations.Nullable;

/** A report's description, as its .yml says; blocks keep the order in which they are written. */
public record ReportDefinition(
        String name,
        LocalText title,
        LocalText question,
        List<String> audience,
        List<String> periods,
        List<String> parameters,
        List<PageDefinition> pages,
        Map<String, Fact> facts,
        Map<String, Map<String, Label>> labels,
        Map<String, BlockDefinition> blocks,
        ProofDefinition proof) {

    /** A value in a sentence that no headline card has: a column of the query {@code facts}. */
    public record Fact(Format format, @Nullable String labels) {}

    public ReportDefinition {
        facts = facts == null ? Map.of() : facts;
        labels = labels == null ? Map.of() : labels;
        parameters = parameters == null ? List.of() : parameters;
    }

    public List<PeriodKind> kinds() {
        return periods.stream().map(PeriodKind::ofCode).toList();
    }

    public Label label(String list, String code) {
        return Objects.requireNonNullElseGet(
                labels.getOrDefault(list, Map.of()).get(code), () -> new Label(code, null));
    }
}
