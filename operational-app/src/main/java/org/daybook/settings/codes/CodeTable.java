package org.daybook.settings.codes;

import java.util.List;
import java.util.Optional;
import org.daybook.settings.Choice;
import org.daybook.settings.Name;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows with a code that never changes, and a name in each language; the one of key 0 stands for none. */
public abstract class CodeTable {
    protected final JdbcClient jdbc;
    private final String table;
    private final String key;

    /** @param key its column of numbers */
    protected CodeTable(JdbcClient jdbc, String table, String key) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
    }

    public Optional<Long> find(String code) {
        return jdbc.sql("select %s from %s where code = :code".formatted(key, table))
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    /** Those of these codes that no row has, in their order. */
    public List<String> unknown(List<String> codes) {
        return jdbc.sql("""
                select code from unnest(:codes::text[]) with ordinality as wanted (code, place)
                where not exists (select from %s as known where known.code = wanted.code)
                order by place
                """.formatted(table))
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    public void rename(String code, Name name, String ownLanguage) {
        jdbc.sql("""
                update %s
                set name = :name, name_en = :english, name_zh_cn = :simplified, name_zh_tw = :traditional
                where code = :code
                """.formatted(table))
                .param("code", code)
                .param("name", name.in(ownLanguage))
                .param("english", name.english())
                .param("simplified", name.simplified())
                .param("traditional", name.traditional())
                .update();
    }

    /** All of them, by code; language is en, zh-CN or zh-TW. */
    public List<Choice> all(String language) {
        return jdbc.sql("""
                select %1$s as id, code, coalesce(case :language when 'zh-CN' then name_zh_cn when 'zh-TW' then name_zh_tw
                    else name_en end, name) as called
                from %2$s
                where %1$s <> 0
                order by code
                """.formatted(key, table))
                .param("language", language)
                .query((row, number) -> new Choice(row.getLong("id"), row.getString("code"), row.getString("called")))
                .list();
    }
}
