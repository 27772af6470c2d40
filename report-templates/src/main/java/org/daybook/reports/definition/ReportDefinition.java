package org.daybook.reports.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.Subject;
import org.daybook.reports.text.Format;
import org.jspecify.annotations.Nullable;

/** A report's description, as its .yml says; {@code queries} are its .sql files, by default one of its own name. */
public record ReportDefinition(
        String name,
        LocalText title,
        LocalText question,
        List<String> audience,
        Subject subject,
        List<String> periods,
        List<String> parameters,
        List<String> queries,
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
        queries = queries == null ? List.of(name) : queries;
    }

    public List<PeriodKind> kinds() {
        return periods.stream().map(PeriodKind::ofCode).toList();
    }

    /** Whether it tells readers of one store nothing of the others: no block reads the whole shop. */
    public boolean isOfOneStore() {
        return parameters.contains("store") && blocks.values().stream().noneMatch(BlockDefinition::wholeShop);
    }

    /** The label of a code in a list; what is not listed is a name and stands for itself. */
    public Optional<Label> label(String list, String code) {
        Map<String, Label> known = labels.get(list);
        if (known == null) {
            throw new IllegalArgumentException("the report " + name + " has no labels " + list);
        }
        return Optional.ofNullable(known.get(code));
    }
}
