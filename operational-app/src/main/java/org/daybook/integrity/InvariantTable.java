package org.daybook.integrity;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of the schema {@code integrity}. */
record InvariantTable(JdbcClient jdbc) {

    List<String> names() {
        return jdbc.sql("select viewname from pg_views where schemaname = 'integrity' order by viewname")
                .query(String.class)
                .list();
    }

    CheckResult run(String name) {
        record Broken(long total, String example) {}
        List<Broken> rows = jdbc.sql("select count(*) over () as total, row_to_json(v)::text as example from integrity."
                        + name + " as v limit 10")
                .query(Broken.class)
                .list();
        long total = rows.isEmpty() ? 0 : rows.get(0).total();
        return CheckResult.of(name, total, rows.stream().map(Broken::example).toList());
    }

    /** What to say if a release was made from another database than this. */
    Optional<String> otherThan(String systemIdentifier) {
        String own = jdbc.sql("select system_identifier::text from pg_control_system()")
                .query(String.class)
                .single();
        return own.equals(systemIdentifier)
                ? Optional.empty()
                : Optional.of(
                        "the release is of database " + systemIdentifier + ", this is " + own + ": run a full load");
    }
}
