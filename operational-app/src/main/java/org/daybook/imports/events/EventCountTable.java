package org.daybook.imports.events;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much has happened so far. */
@Repository
class EventCountTable {
    private final JdbcClient jdbc;

    EventCountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(long events, long entries) {}

    Counts now() {
        return jdbc.sql("""
                select (select count(*) from audit.business_event) as events,
                    (select count(*) from ledger.entry) as entries
                """).query(Counts.class).single();
    }
}
