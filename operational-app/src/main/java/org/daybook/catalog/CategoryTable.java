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

    /** Where a translated path is as deep as the path itself, its parts name the parents too. */
    void updateNames() {
        jdbc.sql("""
                with paths as (
                    select string_to_array(path, '/') as parts, string_to_array(path_en, '/') as en,
                        string_to_array(path_zh_cn, '/') as zh_cn, string_to_array(path_zh_tw, '/') as zh_tw, at
                    from staged_category
                ), said as (
                    select array_to_string(parts[1:depth], '/') as path, depth = cardinality(parts) as is_leaf, at,
                        case when cardinality(en) = cardinality(parts) then en[depth]
                            when depth = cardinality(parts) then en[cardinality(en)] end as name_en,
                        case when cardinality(zh_cn) = cardinality(parts) then zh_cn[depth]
                            when depth = cardinality(parts) then zh_cn[cardinality(zh_cn)] end as name_zh_cn,
                        case when cardinality(zh_tw) = cardinality(parts) then zh_tw[depth]
                            when depth = cardinality(parts) then zh_tw[cardinality(zh_tw)] end as name_zh_tw
                    from paths, generate_subscripts(parts, 1) as depth
                ), last as (
                    select path,
                        (array_agg(name_en order by is_leaf desc, at desc) filter (where name_en is not null))[1] as name_en,
                        (array_agg(name_zh_cn order by is_leaf desc, at desc) filter (where name_zh_cn is not null))[1]
                            as name_zh_cn,
                        (array_agg(name_zh_tw order by is_leaf desc, at desc) filter (where name_zh_tw is not null))[1]
                            as name_zh_tw
                    from said group by path
                )
                update catalog.category as c
                set name_en = coalesce(s.name_en, c.name_en),
                    name_zh_cn = coalesce(s.name_zh_cn, c.name_zh_cn),
                    name_zh_tw = coalesce(s.name_zh_tw, c.name_zh_tw)
                from last as s
                where s.path = c.path
                    and (s.name_en <> coalesce(c.name_en, '') or s.name_zh_cn <> coalesce(c.name_zh_cn, '')
                        or s.name_zh_tw <> coalesce(c.name_zh_tw, ''))
                """).update();
    }
}
