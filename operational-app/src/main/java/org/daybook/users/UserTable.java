package org.daybook.users;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UserTable {
    private static final String SELECT = """
            select a.user_id, a.name, a.display_name, a.roles, a.language, a.is_disabled,
                (select f.locked_until from users.failed_attempt as f where f.name = a.name) as locked_until,
                array(select s.location_id from users.store_scope as s where s.user_id = a.user_id) as stores
            from users.account as a
            """;

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<User> find(String name) {
        return jdbc.sql(SELECT + "where a.name = :name")
                .param("name", name)
                .query((row, number) -> user(row))
                .optional();
    }

    Optional<User> find(long userId) {
        return jdbc.sql(SELECT + "where a.user_id = :user")
                .param("user", userId)
                .query((row, number) -> user(row))
                .optional();
    }

    List<User> all() {
        return jdbc.sql(SELECT + "order by a.name")
                .query((row, number) -> user(row))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from users.account)")
                .query(Boolean.class)
                .single();
    }

    /** Others wait who make or change a user meanwhile. */
    void lock() {
        jdbc.sql("lock table users.account in share row exclusive mode").update();
    }

    long insert(NewUser user, String passwordHash, Instant now) {
        return jdbc.sql("""
                insert into users.account (name, display_name, password_hash, roles, language, created_at)
                values (:name, :displayName, :hash, cast(:roles as text[]), :language, :now)
                returning user_id
                """)
                .param("name", user.name())
                .param("displayName", user.displayName())
                .param("hash", passwordHash)
                .param("roles", codes(user.roles()))
                .param("language", user.language())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void setStores(long userId, Collection<Long> stores) {
        jdbc.sql("delete from users.store_scope where user_id = :user")
                .param("user", userId)
                .update();
        jdbc.sql("""
                insert into users.store_scope (user_id, location_id)
                select :user, location_id from unnest(cast(:stores as bigint[])) as w (location_id)
                """)
                .param("user", userId)
                .param("stores", stores.toArray(Long[]::new))
                .update();
    }

    void setRoles(long userId, Set<Role> roles) {
        jdbc.sql("update users.account set roles = cast(:roles as text[]) where user_id = :user")
                .param("roles", codes(roles))
                .param("user", userId)
                .update();
    }

    void setPassword(long userId, String hash) {
        jdbc.sql("update users.account set password_hash = :hash where user_id = :user")
                .param("hash", hash)
                .param("user", userId)
                .update();
    }

    void setDisabled(long userId, String disabled) {
        jdbc.sql("update users.account set is_disabled = cast(:disabled as boolean) where user_id = :user")
                .param("disabled", disabled)
                .param("user", userId)
                .update();
    }

    void setLanguage(long userId, String language) {
        jdbc.sql("update users.account set language = :language where user_id = :user")
                .param("language", language)
                .param("user", userId)
                .update();
    }

    private static String[] codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toArray(String[]::new);
    }

    private static User user(ResultSet row) throws SQLException {
        OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
        return new User(
                row.getLong("user_id"),
                row.getString("name"),
                row.getString("display_name"),
                strings(row.getArray("roles")).stream().map(Role::of).collect(Collectors.toSet()),
                Set.copyOf(Arrays.asList((Long[]) row.getArray("stores").getArray())),
                row.getString("language"),
                row.getBoolean("is_disabled"),
                Optional.ofNullable(locked).map(OffsetDateTime::toInstant));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
