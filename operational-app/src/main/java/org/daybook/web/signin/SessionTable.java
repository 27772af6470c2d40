package org.daybook.web.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Repository;

/**
 * Sessions as rows, by a hash of what the cookie says. A request that changes nothing writes nothing, but that somebody
 * is still there, once a minute; a row that is gone stays gone, whatever a request under way still wants to write.
 */
@Repository
class SessionTable implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    private static final String HASH = "encode(sha256(convert_to(cast(? as text), 'UTF8')), 'hex')";

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setTableName("users.session");
        sessions.setCreateSessionQuery("""
                insert into users.session (primary_id, session_id, creation_time, last_access_time,
                    max_inactive_interval, expiry_time, principal_name)
                values (?, %s, ?, ?, ?, ?, ?)
                """.formatted(HASH));
        sessions.setGetSessionQuery("""
                select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time,
                    s.max_inactive_interval, a.attribute_name, a.attribute_bytes
                from (select cast(? as text) as id) asked
                join users.session s on s.session_id = encode(sha256(convert_to(asked.id, 'UTF8')), 'hex')
                left join users.session_attributes a on a.session_primary_id = s.primary_id
                """);
        sessions.setDeleteSessionQuery("delete from users.session where session_id = " + HASH);
        sessions.setUpdateSessionQuery("""
                update users.session s
                set session_id = n.id, last_access_time = n.at, max_inactive_interval = n.idle,
                    expiry_time = n.ends, principal_name = n.who
                from (select %s as id, cast(? as bigint) as at, cast(? as int) as idle, cast(? as bigint) as ends,
                    cast(? as text) as who, cast(? as text) as primary_id) n
                where s.primary_id = n.primary_id
                    and (s.session_id <> n.id or s.max_inactive_interval <> n.idle
                        or s.principal_name is distinct from n.who or n.at - s.last_access_time >= 60000)
                """.formatted(HASH));
        sessions.setCreateSessionAttributeQuery("""
                insert into users.session_attributes (session_primary_id, attribute_name, attribute_bytes)
                select s.primary_id, n.name, n.bytes
                from (select cast(? as text) as primary_id, cast(? as text) as name, cast(? as bytea) as bytes) n
                join users.session s on s.primary_id = n.primary_id
                on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
                """);
    }

    /** How many sessions hold this. */
    long count(String attribute) {
        return jdbc.sql("select count(*) from users.session_attributes where attribute_name = :name")
                .param("name", attribute)
                .query(Long.class)
                .single();
    }

    void deleteOf(long userId) {
        jdbc.sql("""
                delete from users.session
                where principal_name = (select name from users.account where user_id = :user)
                """).param("user", userId).update();
    }
}
