package org.daybook.integrity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Queries on an open release. */
record ReleaseTable(Connection connection) {

    CheckResult run(CheckFiles.Query query) {
        try (PreparedStatement statement = connection.prepareStatement(query.sql());
                ResultSet rows = statement.executeQuery()) {
            List<String> faults = new ArrayList<>();
            while (rows.next()) {
                faults.add(row(rows));
            }
            return CheckResult.of(query.name(), faults);
        } catch (SQLException failure) {
            throw new IllegalStateException(query.name(), failure);
        }
    }

    Sums sums(String sql, long horizon) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, horizon);
            try (ResultSet rows = statement.executeQuery()) {
                return Sums.read(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static String row(ResultSet rows) throws SQLException {
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            words.add(rows.getMetaData().getColumnLabel(i) + "=" + rows.getString(i));
        }
        return String.join(" ", words);
    }
}
