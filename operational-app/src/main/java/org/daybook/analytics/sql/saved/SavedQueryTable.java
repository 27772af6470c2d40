package org.daybook.analytics.sql.saved;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.analytics.sql.text.VariableLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedQueryTable {
    private static final String SELECT = """
            select q.query_id, q.user_id, u.display_name as owner_name, q.folder, q.name, q.comment, q.is_shared,
                (select max(version) from analytics.query_version v where v.query_id = q.query_id) as versions
            from analytics.saved_query q join users.account u on u.user_id = q.user_id
            """;

    private final JdbcClient jdbc;

    SavedQueryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this user and those that others share, by folder and name. */
    List<SavedQuery> seenBy(long userId) {
        return jdbc.sql(SELECT + """
                where q.removed_at is null and (q.user_id = :user or q.is_shared)
                order by q.user_id <> :user, q.folder, lower(q.name), q.query_id
                """)
                .param("user", userId)
                .query(SavedQuery.class)
                .list();
    }

    Optional<SavedQuery> find(long userId, long queryId) {
        return jdbc.sql(SELECT + """
                where q.query_id = :query and q.removed_at is null and (q.user_id = :user or q.is_shared)
                """)
                .param("query", queryId)
                .param("user", userId)
                .query(SavedQuery.class)
                .optional();
    }

    List<QueryVersion> versions(long queryId) {
        return jdbc.sql("""
                select version, query, variables, saved_at from analytics.query_version
                where query_id = :query order by version desc
                """)
                .param("query", queryId)
                .query((row, n) -> new QueryVersion(
                        row.getInt("version"),
                        row.getString("query"),
                        VariableLines.read(row.getString("variables")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    long count(long userId) {
        return jdbc.sql("select count(*) from analytics.saved_query where user_id = :user and removed_at is null")
                .param("user", userId)
                .query(Long.class)
                .single();
    }

    /** Empty if the user has one of this name in this folder. */
    Optional<Long> insert(long userId, QueryTitle title) {
        return jdbc.sql("""
                insert into analytics.saved_query (user_id, folder, name, comment, is_shared)
                values (:user, :folder, :name, :comment, :shared)
                on conflict (user_id, folder, name) where removed_at is null do nothing returning query_id
                """)
                .param("user", userId)
                .param("folder", title.folder())
                .param("name", title.name())
                .param("comment", title.comment())
                .param("shared", title.isShared())
                .query(Long.class)
                .optional();
    }

    /** Whether no other query of the user has this name in this folder. */
    boolean rename(long queryId, QueryTitle title) {
        return jdbc.sql("""
                update analytics.saved_query q set folder = :folder, name = :name, comment = :comment, is_shared = :shared
                where query_id = :query and not exists (
                    select from analytics.saved_query o where o.user_id = q.user_id and o.folder = :folder
                        and o.name = :name and o.removed_at is null and o.query_id <> q.query_id)
                """)
                        .param("query", queryId)
                        .param("folder", title.folder())
                        .param("name", title.name())
                        .param("comment", title.comment())
                        .param("shared", title.isShared())
                        .update()
                == 1;
    }

    void add(long queryId, QueryVersion version) {
        jdbc.sql("""
                insert into analytics.query_version (query_id, version, query, variables, saved_at)
                values (:query, :version, :text, :variables, :at)
                """)
                .param("query", queryId)
                .param("version", version.version())
                .param("text", version.query())
                .param("variables", VariableLines.write(version.variables()))
                .param("at", version.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Up to and with that one. */
    void forgetVersions(long queryId, int last) {
        jdbc.sql("delete from analytics.query_version where query_id = :query and version <= :last")
                .param("query", queryId)
                .param("last", last)
                .update();
    }

    boolean remove(long userId, long queryId, Instant at) {
        return jdbc.sql("""
                update analytics.saved_query set removed_at = :at
                where query_id = :query and user_id = :user and removed_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("query", queryId)
                        .param("user", userId)
                        .update()
                == 1;
    }

    /** Whether it is back; not if another one has its name meanwhile. */
    boolean restore(long userId, long queryId) {
        return jdbc.sql("""
                update analytics.saved_query q set removed_at = null
                where query_id = :query and user_id = :user and removed_at is not null and not exists (
                    select from analytics.saved_query o where o.user_id = q.user_id and o.folder = q.folder
                        and o.name = q.name and o.removed_at is null)
                """).param("query", queryId).param("user", userId).update() == 1;
    }
}
