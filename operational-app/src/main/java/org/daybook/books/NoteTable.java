package org.daybook.books;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.daybook.settings.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteTable {
    private final JdbcClient jdbc;

    NoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String document, String note, Moment moment) {
        jdbc.sql("""
                insert into books.note (document, note, written_by, written_at)
                values (:document, :note, :actor, :at)
                """)
                .param("document", document)
                .param("note", note)
                .param("actor", moment.actorId())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, String> find(Collection<String> documents) {
        Map<String, String> notes = new HashMap<>();
        jdbc.sql("select document, note from books.note where document = any(:documents)")
                .param("documents", documents.toArray(String[]::new))
                .query(row -> {
                    notes.put(row.getString("document"), row.getString("note"));
                });
        return notes;
    }
}
