package org.daybook.analytics.dictionary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseReader;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.springframework.stereotype.Component;

/** Reads a few values of each column from the first rows of a release; what is about people is masked. */
@Component
class SampleTable {
    private static final int ROWS = 200;
    private static final int VALUES = 3;
    private static final int LONGEST = 40;
    private static final String HIDDEN = "•••";

    /** By column. */
    Map<String, List<String>> read(Release release, ModelCatalog catalog, Model table) {
        String query = "select * from " + Sql.name(table.schema()) + "." + Sql.name(table.name()) + " limit " + ROWS;
        try (ReleaseReader reader = ReleaseReader.open(release, catalog);
                Statement statement = reader.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return values(table, rows);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, List<String>> values(Model table, ResultSet rows) throws SQLException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        table.columns().forEach(column -> found.put(column.name(), new LinkedHashSet<>()));
        while (rows.next()) {
            for (Model.Column column : table.columns()) {
                Set<String> values = found.get(column.name());
                String value = rows.getString(column.name());
                if (values != null && value != null && values.size() < VALUES) {
                    values.add(masked(table, column, value));
                }
            }
        }
        Map<String, List<String>> sample = new LinkedHashMap<>();
        found.forEach((name, values) -> sample.put(name, new ArrayList<>(values)));
        return sample;
    }

    /** There are no names and numbers of people in a release; what stands for them is no business of a list, either. */
    private static String masked(Model table, Model.Column column, String value) {
        boolean isPersonal =
                table.name().equals("dim_customer") && column.sqlType().equals("VARCHAR");
        if (isPersonal && !value.isEmpty()) {
            return value.substring(0, value.offsetByCodePoints(0, 1)) + HIDDEN;
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
