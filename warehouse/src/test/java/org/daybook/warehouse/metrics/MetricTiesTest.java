package org.daybook.warehouse.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.Test;

/** The mart that ties a day's sales to the ledger asks for the same roles as the metrics' own files. */
class MetricTiesTest {
    private static final Pattern ROLES = Pattern.compile("role_of as \\(.*?\\n\\)", Pattern.DOTALL);

    private final ModelCatalog catalog = ModelCatalog.load();

    @Test
    void every_column_of_the_day_with_accounts_is_tied_to_those_of_its_metric() throws SQLException {
        Set<String> roles = new TreeSet<>();
        for (Model.Column column : mart("sales_by_day").columns()) {
            MetricRegistry.load().find(column.name()).ifPresent(metric -> roles.addAll(roles(metric)));
        }
        assertThat(rolesOfMart()).isEqualTo(roles);
    }

    private static Set<String> roles(Metric metric) {
        Set<String> roles = new TreeSet<>();
        if (metric.ledger() != null) {
            Expression.parse(metric.ledger())
                    .top()
                    .forEach(role ->
                            roles.add(metric.id() + " " + role.name() + " " + (Accounts.isDebitAdded(role) ? 1 : -1)));
        }
        return roles;
    }

    private Set<String> rolesOfMart() throws SQLException {
        Matcher step = ROLES.matcher(Objects.requireNonNull(mart("metric_ties").sql()));
        assertThat(step.find()).as("the mart has a step role_of").isTrue();
        Set<String> roles = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "with " + step.group() + " select concat_ws(' ', metric_id, role, sign) from role_of")) {
            while (rows.next()) {
                roles.add(rows.getString(1));
            }
        }
        return roles;
    }

    private Model mart(String name) {
        return catalog.find("marts", name).orElseThrow();
    }
}
