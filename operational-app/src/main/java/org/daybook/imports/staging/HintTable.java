package org.daybook.imports.staging;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What in the staged lines looks like an oversight. */
@Repository
class HintTable {
    private final JdbcClient jdbc;

    HintTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of the file, and of the shop, that differ only in case or white space. */
    List<List<String>> similarSkus() {
        return jdbc.sql("""
                with codes as (
                    select sku, true as in_file from staged_line where sku is not null group by sku
                    union all
                    select p.sku, false from catalog.product as p
                    where not exists (select from staged_line as l where l.sku = p.sku)
                )
                select array_agg(sku order by sku) as skus
                from codes
                group by lower(regexp_replace(sku, '\\s', '', 'g'))
                having count(*) > 1 and bool_or(in_file)
                order by 1
                """)
                .query((row, number) ->
                        Arrays.asList((String[]) row.getArray("skus").getArray()))
                .list();
    }

    /** Beginnings of document numbers, before the first digit, whose lines are mostly negative. */
    List<String> creditPrefixes() {
        return jdbc.sql("""
                select prefix
                from (select substring(order_no from '^[^0-9]+') as prefix, quantity from staged_line) as lines
                where prefix is not null
                group by prefix
                having count(*) filter (where quantity < 0) * 2 > count(*)
                order by prefix
                """).query(String.class).list();
    }
}
