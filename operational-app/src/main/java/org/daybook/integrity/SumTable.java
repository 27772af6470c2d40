package org.daybook.integrity;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums over the tables of the database. */
record SumTable(JdbcClient jdbc) {

    Sums read(String sql, long horizon) {
        return jdbc.sql(sql).param("horizon", horizon).query(Sums::read);
    }
}
