package org.daybook.settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentNumberTable {
    private final JdbcClient jdbc;

    DocumentNumberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long next() {
        return jdbc.sql("select nextval('settings.document_number')")
                .query(Long.class)
                .single();
    }
}
