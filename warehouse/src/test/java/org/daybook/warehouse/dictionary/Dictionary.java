package org.daybook.warehouse.dictionary;

import java.util.List;
import java.util.Locale;
import org.daybook.warehouse.metrics.Language;
import org.daybook.warehouse.metrics.Metric;
import org.daybook.warehouse.metrics.MetricRegistry;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** The page for analysts: every table with its columns, every metric with its definition. */
final class Dictionary {
    private final StringBuilder page = new StringBuilder();

    static String write(ModelCatalog catalog, MetricRegistry registry) {
        Dictionary dictionary = new Dictionary();
        dictionary.intro();
        dictionary.tables("Dimensions and facts", catalog.core());
        dictionary.tables("Marts", catalog.marts());
        dictionary.metrics(registry.all());
        return dictionary.page.toString();
    }

    private void intro() {
        line("# Data dictionary");
        line("");
        line("Made from `warehouse/models` and `warehouse/metrics`; a test compares it with them, and");
        line("`./mvnw -pl warehouse test -Dtest=DictionaryTest -Ddictionary.write=true` writes it anew.");
        line("In `./daybook sql`, all tables stand on the search path; `core` and `marts` may be left out.");
        line("");
        line(
                "Types: id and key bigint · money decimal(18,2) · price decimal(18,4) · cost decimal(18,6) · qty decimal(18,3) ·"
                        + " rate decimal(18,8) · day date · at timestamp in UTC · n integer · b boolean · t text."
                        + " A `?` marks columns that may be null. Id and key 0 mean \"does not apply\".");
    }

    private void tables(String title, List<Model> models) {
        line("");
        line("## " + title);
        for (Model model : models) {
            line("");
            line("### " + model.qualifiedName());
            line("");
            for (Locale language : Language.ALL) {
                line(model.description(language) + "  ");
            }
            line("One row: " + model.grain(Locale.ENGLISH) + ". Key: " + String.join(", ", model.key()) + ".");
            line("");
            line("| column | type | English | 简体中文 | 繁體中文 |");
            line("|---|---|---|---|---|");
            model.columns().forEach(this::column);
        }
    }

    private void column(Model.Column column) {
        StringBuilder row = new StringBuilder("| " + column.name() + " | " + column.type());
        row.append(column.isNullable() ? "?" : "");
        for (String language : Language.tags()) {
            row.append(" | ").append(column.description().getOrDefault(language, ""));
        }
        String target = column.references();
        line(row + (target == null ? "" : " → " + target) + " |");
    }

    private void metrics(List<Metric> metrics) {
        line("");
        line("## Metrics");
        for (Metric metric : metrics) {
            line("");
            line("### " + metric.id());
            line("");
            for (Locale language : Language.ALL) {
                String note = metric.note(language);
                line("**" + metric.label(language) + "**: " + metric.definition(language)
                        + (note.isEmpty() ? "" : " (" + note + ")") + "  ");
            }
            line(facts(metric));
        }
    }

    private static String facts(Metric metric) {
        String expr = metric.expr() == null ? "" : " Formula: `" + metric.expr() + "`.";
        String ledger = metric.ledger() == null ? "" : " Ledger: `" + metric.ledger() + "`.";
        String by = metric.dimensions().isEmpty()
                ? ""
                : " By "
                        + String.join(
                                ", ",
                                metric.dimensions().stream()
                                        .sorted()
                                        .map(d -> d.name().toLowerCase(Locale.ROOT))
                                        .toList())
                        + ".";
        return "Version " + metric.version() + ", " + metric.unit().name().toLowerCase(Locale.ROOT) + "." + expr
                + ledger + by + " Null: " + metric.nullWhen() + ".";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
