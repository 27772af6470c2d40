package org.daybook.users.views;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedViewTable {
    private final JdbcClient jdbc;

    SavedViewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(long userId, String list) {
        return jdbc.sql("""
                select view_id, list, name, query from users.saved_view
                where user_id = :user and list = :list order by view_id
                """)
                .param("user", userId)
                .param("list", list)
                .query(SavedView.class)
                .list();
    }

    /** Replaces the one of this name; whether there was room for it. */
    boolean save(long userId, String list, String name, String query, int most) {
        return jdbc.sql("""
                insert into users.saved_view (user_id, list, name, query)
                select :user, :list, :name, :query
                where (select count(*) from users.saved_view
                    where user_id = :user and list = :list and name <> :name) < :most
                on conflict (user_id, list, name) do update set query = excluded.query
                """)
                        .param("user", userId)
                        .param("list", list)
                        .param("name", name)
                        .param("query", query)
                        .param("most", most)
                        .update()
                == 1;
    }

    Optional<SavedView> remove(long userId, long viewId) {
        return jdbc.sql("""
                delete from users.saved_view where user_id = :user and view_id = :view
                returning view_id, list, name, query
                """)
                .param("user", userId)
                .param("view", viewId)
                .query(SavedView.class)
                .optional();
    }
}
