package org.daybook.stock;

import java.util.List;
import java.util.Optional;
import org.daybook.settings.codes.CodeTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LocationTable extends CodeTable {
    LocationTable(JdbcClient jdbc) {
        super(jdbc, "stock.location", "location_id");
    }

    Optional<String> firstStore() {
        return jdbc.sql("select code from stock.location where kind = 'store' order by location_id limit 1")
                .query(String.class)
                .optional();
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
}
