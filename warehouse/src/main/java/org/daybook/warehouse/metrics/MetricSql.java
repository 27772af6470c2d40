package org.daybook.warehouse.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.tables.ReleaseTables;

/** Writes the query behind a metric; texts come from the metric files, keys are quoted. */
final class MetricSql {
    private static final Pattern FACT = Pattern.compile("core\\.fct_\\w+");

    private final Metric metric;
    private final DayRange range;
    private final MetricFilter filter;

    MetricSql(Metric metric, DayRange range, MetricFilter filter) {
        this.metric = metric;
        this.range = range;
        this.filter = filter;
    }

    /** What gives the value of each group: the mart where it has all that is asked for. */
    Metric.Formula formula(Cut cut) {
        boolean martKnows =
                filter.isPlace() && (cut.dimension() == null || cut.dimension().isPlace());
        Metric.Formula mart = metric.martFormula();
        return mart != null && martKnows ? mart : metric.formula();
    }

    /** The rows of a formula, in the groups of a cut. */
    Rows.Scan scan(Metric.Formula formula, Cut cut, ReleaseTables tables) {
        return new Rows.Scan(
                cut.sql(metric.day()),
                from(formula, tables) + " as x where " + days(condition(formula.where())),
                cut.isWhole());
    }

    private String from(Metric.Formula formula, ReleaseTables tables) {
        boolean isOfItsDays =
                metric.type() != Metric.Type.WINDOW && metric.day().equals(ReleaseTables.DAY);
        return isOfItsDays && FACT.matcher(formula.from()).matches()
                ? read(metric, range).slice(tables, formula.from())
                : days(formula.from());
    }

    /** The days whose rows a metric reads for a range. */
    static DayRange read(Metric metric, DayRange range) {
        return metric.type() == Metric.Type.CLOSING ? DayRange.until(range.to()) : range;
    }

    private String condition(String where) {
        List<String> conditions = new ArrayList<>();
        conditions.add("(" + where + ")");
        String day = "x." + metric.day();
        boolean isOwnWay = metric.type() == Metric.Type.WINDOW;
        if (!isOwnWay && metric.type() != Metric.Type.CLOSING) {
            conditions.add(day + " >= {from}");
        }
        if (!isOwnWay) {
            conditions.add(day + " < {to}");
        }
        filter.keys()
                .forEach((dimension, key) ->
                        conditions.add("cast(" + dimension.sql() + " as varchar) = " + Sql.literal(key)));
        return String.join(" and ", conditions);
    }

    // {end} is the end of what is known: a period that still runs is measured as of the last complete day
    String days(String text) {
        return text.replace("{from}", literal(range.from()))
                .replace("{to}", literal(range.to()))
                .replace(
                        "{end}",
                        "least(" + literal(range.to())
                                + ", (select cast(complete_through + interval '1' day as date) from core.load_context))");
    }

    private static String literal(LocalDate day) {
        return "date '" + day + "'";
    }
}
