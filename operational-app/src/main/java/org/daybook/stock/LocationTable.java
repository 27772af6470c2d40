package org.daybook.stock;

import java.util.List;
import java.util.Optional;
import org.daybook.settings.Choice;
import org.daybook.settings.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LocationTable {
    private final JdbcClient jdbc;

    LocationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> firstStore() {
        return jdbc.sql("select code from stock.location where kind = 'store' order by location_id limit 1")
                .query(String.class)
                .optional();
    }

    Optional<Long> find(String code) {
        return jdbc.sql("select location_id from stock.location where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    List<String> unknown(List<String> codes) {
        return jdbc.sql("""
                select code from unnest(:codes::text[]) with ordinality as wanted (code, place)
                where not exists (select from stock.location as l where l.code = wanted.code)
                order by place
                """)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void insertMissingStores(List<String> codes) {
        jdbc.sql("""
                with made as (
                    insert into stock.location (code, name, kind)
                    select code, code, 'store'
                    from unnest(:codes::text[]) with ordinality as wanted (code, place)
                    where not exists (select from stock.location as l where l.code = wanted.code)
                    order by place
                    returning location_id
                )
                insert into stock.location_version (location_id)
                select location_id from made order by location_id
                """).param("codes", codes.toArray(String[]::new)).update();
    }

    void rename(String code, Name name, String ownLanguage) {
        jdbc.sql("""
                update stock.location
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
                select location_id, code, coalesce(case :language when 'zh-CN' then name_zh_cn when 'zh-TW' then name_zh_tw
                    else name_en end, name) as called
                from stock.location
                where location_id <> 0
                order by code
                """)
                .param("language", language)
                .query((row, number) ->
                        new Choice(row.getLong("location_id"), row.getString("code"), row.getString("called")))
                .list();
    }
}
