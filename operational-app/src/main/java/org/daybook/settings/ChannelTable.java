package org.daybook.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChannelTable {
    private final JdbcClient jdbc;

    ChannelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> first() {
        return jdbc.sql("select code from settings.channel order by channel_id limit 1")
                .query(String.class)
                .optional();
    }

    Optional<Long> find(String code) {
        return jdbc.sql("select channel_id from settings.channel where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    List<String> unknown(List<String> codes) {
        return jdbc.sql("""
                select code from unnest(:codes::text[]) with ordinality as wanted (code, place)
                where not exists (select from settings.channel as c where c.code = wanted.code)
                order by place
                """)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void insertMissing(List<String> codes) {
        jdbc.sql("""
                insert into settings.channel (code, name, kind)
                select code, code, case when code in ('web', 'marketplace', 'phone', 'wholesale') then code else 'counter' end
                from unnest(:codes::text[]) with ordinality as wanted (code, place)
                where not exists (select from settings.channel as c where c.code = wanted.code)
                order by place
                """).param("codes", codes.toArray(String[]::new)).update();
    }

    void rename(String code, Name name, String ownLanguage) {
        jdbc.sql("""
                update settings.channel
                set name = :name, name_en = :english, name_zh_cn = :simplified, name_zh_tw = :traditional
                where code = :code
                """)
                .param("code", code)
                .param("name", name.in(ownLanguage))
                .param("english", name.english())
                .param("simplified", name.simplified())
                .param("traditional", name.traditional())
                .update();
    }

    List<Choice> all(String language) {
        return jdbc.sql("""
                select channel_id, code, coalesce(case :language when 'zh-CN' then name_zh_cn when 'zh-TW' then name_zh_tw
                    else name_en end, name) as called
                from settings.channel
                where channel_id <> 0
                order by code
                """)
                .param("language", language)
                .query((row, number) ->
                        new Choice(row.getLong("channel_id"), row.getString("code"), row.getString("called")))
                .list();
    }
}
