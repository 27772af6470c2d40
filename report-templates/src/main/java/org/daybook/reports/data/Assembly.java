package org.daybook.reports.data;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.reports.Period;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.text.Figures;
import org.daybook.reports.text.Wording;
import org.jspecify.annotations.Nullable;

/** What the parts of one report share while it is being put together. */
record Assembly(
        ReportDefinition report,
        Wording wording,
        Labels labels,
        Headlines headlines,
        Cards cards,
        Spans spans,
        Figures figures,
        CellText print,
        Function<String, List<Map<String, @Nullable Object>>> queries) {

    /** @param queries gives the rows of a query of the report */
    static Assembly of(
            ReportDefinition report,
            Wording wording,
            String currency,
            Headlines headlines,
            Spans spans,
            Function<String, List<Map<String, @Nullable Object>>> queries) {
        Figures figures = new Figures(wording, currency);
        return new Assembly(
                report,
                wording,
                new Labels(wording),
                headlines,
                new Cards(headlines, spans, report),
                spans,
                figures,
                new CellText(figures),
                queries);
    }

    /** What the queries of a report may name. */
    static Map<String, @Nullable Object> parameters(Wording wording, Spans spans, Scope scope) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("lang", wording.language().toLanguageTag());
        parameters.put("store", scope.storeId());
        parameters.put("channel", scope.channelId());
        parameters.put("first_day", spans.firstDay());
        parameters.put("complete_through", spans.completeThrough());
        parameters.put("year_start", LocalDate.of(spans.period().from().getYear(), 1, 1));
        put(parameters, "", Optional.of(spans.elapsed()));
        put(parameters, "prev_", spans.previous());
        put(parameters, "year_", spans.yearAgo());
        put(parameters, "week_", spans.weekAgo());
        return parameters;
    }

    // A comparison that does not exist has null bounds, so that a query's sum over it is null and not zero.
    private static void put(Map<String, @Nullable Object> parameters, String prefix, Optional<Period> period) {
        parameters.put(prefix + "from", period.map(Period::from).orElse(null));
        parameters.put(prefix + "to", period.map(Period::to).orElse(null));
    }

    List<Map<String, @Nullable Object>> rows(String sql) {
        return queries.apply(sql);
    }
}
