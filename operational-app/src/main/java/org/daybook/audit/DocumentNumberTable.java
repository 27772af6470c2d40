package org.daybook.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentNumberTable {
    private final JdbcClient jdbc;

    DocumentNumberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that nobody was given, and whether somebody brought along a document that has it. */
    record Drawn(long number, boolean isTaken) {}

    Drawn next(String prefix, List<String> eventKinds) {
        return draw("nextval('settings.document_number')", prefix, eventKinds);
    }

    /** One that was given and not used. */
    Drawn again(long number, String prefix, List<String> eventKinds) {
        return draw("cast(" + number + " as bigint)", prefix, eventKinds);
    }

    private Drawn draw(String number, String prefix, List<String> eventKinds) {
        return jdbc.sql("""
                with drawn as materialized (select %s as number)
                select number, exists (
                    select from audit.business_event
                    where event_key = any (array(
                        select kind || ':' || :prefix || number from unnest(:kinds) as kind))) as is_taken
                from drawn
                """.formatted(number))
                .param("prefix", prefix)
                .param("kinds", eventKinds.toArray(String[]::new))
                .query((row, line) -> new Drawn(row.getLong("number"), row.getBoolean("is_taken")))
                .single();
    }
}
