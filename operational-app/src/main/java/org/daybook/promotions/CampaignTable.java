package org.daybook.promotions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignTable {
    private final JdbcClient jdbc;

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> unknown(List<String> codes) {
        return jdbc.sql("""
                select code from unnest(:codes::text[]) with ordinality as wanted (code, place)
                where not exists (select from promotions.campaign as c where c.code = wanted.code)
                order by place
                """)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void insertMissing(List<String> codes) {
        jdbc.sql("""
                insert into promotions.campaign (code, name)
                select code, code from unnest(:codes::text[]) with ordinality as wanted (code, place)
                where not exists (select from promotions.campaign as c where c.code = wanted.code)
                order by place
                """).param("codes", codes.toArray(String[]::new)).update();
    }
}
