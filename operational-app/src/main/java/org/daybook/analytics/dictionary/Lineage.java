package org.daybook.analytics.dictionary;

import java.util.List;
import java.util.regex.Pattern;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** What a table is made from and what is made from it, as the SQL of the models says it. */
public final class Lineage {
    private final Model table;
    private final List<Model> from;
    private final List<Model> to;

    Lineage(ModelCatalog catalog, Model table) {
        this.table = table;
        from = catalog.reads(table);
        to = catalog.readBy(table);
    }

    /** Tables that it is made from; none if the load conforms it from the database. */
    public List<Model> from() {
        return from;
    }

    /** Tables that are made from it. */
    public List<Model> to() {
        return to;
    }

    /** Of those that it is made from, the ones that have the column too. */
    public List<Model> from(Model.Column column) {
        return from.stream().filter(other -> has(other, column)).toList();
    }

    /** Of those that are made from it, the ones whose SQL names the column. */
    public List<Model> to(Model.Column column) {
        return to.stream().filter(other -> names(other.sql() + "", column)).toList();
    }

    /** The checks of the load that name the column. */
    public List<String> checks(Model.Column column) {
        return table.checks().stream()
                .filter(check -> names(check.condition() + " " + check.sql(), column))
                .map(Model.Check::name)
                .toList();
    }

    private static boolean has(Model table, Model.Column column) {
        return table.columns().stream().anyMatch(other -> other.name().equals(column.name()));
    }

    private static boolean names(String sql, Model.Column column) {
        return Pattern.compile("\\b" + Pattern.quote(column.name()) + "\\b")
                .matcher(sql)
                .find();
    }
}
