package org.daybook.reports.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reports.Period;
import org.daybook.reports.data.Sentence.Part;
import org.daybook.reports.definition.Good;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.definition.ReportDefinition.Fact;
import org.jspecify.annotations.Nullable;

/** Fills a page's sentence: {metric}, {metric.previous}, {metric.year_ago}, {metric.week_ago}, and the report's facts. */
final class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\.(\\w+))?}");

    private final ReportDefinition report;
    private final Labels labels;
    private final Cards cards;
    private final Spans spans;
    private final CellText print;
    private final Map<String, @Nullable Object> facts;
    private final String wholeShop;

    Sentences(Assembly assembly, Map<String, @Nullable Object> facts) {
        this.report = assembly.report();
        this.labels = assembly.labels();
        this.cards = assembly.cards();
        this.spans = assembly.spans();
        this.print = assembly.print();
        this.facts = facts;
        this.wholeShop = assembly.wording().label("of_whole_shop");
    }

    /** Whether every place has a value. */
    boolean isKnown(String template) {
        return PLACE.matcher(template)
                .results()
                .allMatch(found -> cell(found.group(1), found.group(2)).value() != null);
    }

    Sentence fill(String template) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(template);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part(template.substring(end, matcher.start()), Tone.NONE));
            Cell cell = cell(matcher.group(1), matcher.group(2));
            parts.add(new Part(print.text(cell), cell.tone()));
            if (isOfWholeShop(matcher.group(1), matcher.group(2))) {
                parts.add(new Part(wholeShop, Tone.NONE));
            }
            end = matcher.end();
        }
        parts.add(new Part(template.substring(end), Tone.NONE));
        return new Sentence(parts);
    }

    private boolean isOfWholeShop(String name, @Nullable String compared) {
        return compared == null && !report.facts().containsKey(name) && cards.isOfWholeShop(name);
    }

    private Cell cell(String name, @Nullable String compared) {
        Fact fact = report.facts().get(name);
        if (fact != null) {
            return fact(name, fact);
        }
        if (compared == null) {
            return Cell.of(cards.value(name, Optional.of(spans.elapsed())), Headlines.format(name));
        }
        return cards.change(name, period(compared), Good.UP);
    }

    private Cell fact(String name, Fact fact) {
        Object value = facts.get(name);
        if (fact.labels() != null && value != null) {
            value = report.label(fact.labels(), value.toString())
                    .<Object>map(labels::text)
                    .orElse(value);
        }
        return Cell.of(value, fact.format());
    }

    private Optional<Period> period(String compared) {
        return switch (compared) {
            case "previous" -> spans.previous();
            case "year_ago" -> spans.yearAgo();
            case "week_ago" -> spans.weekAgo();
            default -> throw new IllegalArgumentException("a sentence compares with " + compared);
        };
    }
}
