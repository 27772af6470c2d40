package org.daybook.pipeline;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.daybook.database.Database;
import org.daybook.database.Home;

/** A look into a shop's database beside the program; while it is open, the server runs for the program too. */
record Books(Database database) implements AutoCloseable {

    static Books of(Shop shop) {
        Shop.shareSoftware();
        return new Books(Database.open(new Home(shop.home())));
    }

    BigDecimal net() throws SQLException {
        return money("select coalesce(sum(sign(gross_amount) * (abs(gross_amount) - discount_amount)), 0)"
                + " from orders.sale_line");
    }

    /** The same from the ledger: revenue is a credit, and credits are negative. */
    BigDecimal ledgerNet() throws SQLException {
        return money("select coalesce(sum(-amount), 0) from ledger.posting where account_id between 500101 and 500106");
    }

    long count(String query) throws SQLException {
        return money(query).longValueExact();
    }

    BigDecimal money(String query) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    String text(String query) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connection()) {
            execute(connection, sql);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Does an import send rows just now? */
    boolean isCopying() throws SQLException {
        return count("select count(*) from pg_stat_progress_copy where tuples_processed > 1000") > 0;
    }

    Connection connection() throws SQLException {
        return database.dataSource().getConnection();
    }

    @Override
    public void close() {
        database.close();
    }
}
