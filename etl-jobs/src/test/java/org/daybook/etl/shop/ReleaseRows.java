package org.daybook.etl.shop;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseReader;
import org.daybook.warehouse.models.Model;

/** The content of a release as text, to compare releases of different loads. */
public record ReleaseRows(Release release) {
    /** Tell which load wrote a row and when, not what it is. */
    private static final Set<String> OF_THE_LOAD = Set.of("load_run_id", "known_from", "source_xid");

    /** All rows of a table, each as one line, in a fixed order. */
    public List<String> of(Model model) throws SQLException {
        String columns = model.columns().stream()
                .map(Model.Column::name)
                .filter(c -> !OF_THE_LOAD.contains(c))
                .map(c -> "coalesce(cast(\"" + c + "\" as varchar), '~')")
                .collect(Collectors.joining(", "));
        return lines("select concat_ws('|', " + columns + ") as line from " + model.qualifiedName() + " order by line");
    }

    /** The first column of a query. */
    public List<String> lines(String sql) throws SQLException {
        try (ReleaseReader reader = ReleaseReader.open(release);
                Connection connection = reader.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }
}
