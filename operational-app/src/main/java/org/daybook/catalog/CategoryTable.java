package org.daybook.catalog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CategoryTable {
    private final JdbcClient jdbc;

    CategoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A category's name is the last part of its path; the parents of a path exist too. */
    void insertMissing() {
        jdbc.sql("""
                with parts as (
                    select string_to_array(path, '/') as names from staged_category
                ), paths as (
                    select distinct array_to_string(names[1:depth], '/') as path, names[depth] as name
                    from parts, generate_subscripts(names, 1) as depth
                )
                insert into catalog.category (path, name)
                select path, name from paths
                where not exists (select from catalog.category as c where c.path = paths.path)
                order by path
                """).update();
    }

    void updateNames() {
        jdbc.sql("""
                with said as (
                    select path, reverse(split_part(reverse(path_en), '/', 1)) as name_en,
                        reverse(split_part(reverse(path_zh_cn), '/', 1)) as name_zh_cn,
                        reverse(split_part(reverse(path_zh_tw), '/', 1)) as name_zh_tw
                    from staged_category
                )
                update catalog.category as c
                set name_en = coalesce(s.name_en, c.name_en),
                    name_zh_cn = coalesce(s.name_zh_cn, c.name_zh_cn),
                    name_zh_tw = coalesce(s.name_zh_tw, c.name_zh_tw)
                from said as s
                where s.path = c.path
                    and (s.name_en <> coalesce(c.name_en, '') or s.name_zh_cn <> coalesce(c.name_zh_cn, '')
                        or s.name_zh_tw <> coalesce(c.name_zh_tw, ''))
                """).update();
    }
}
