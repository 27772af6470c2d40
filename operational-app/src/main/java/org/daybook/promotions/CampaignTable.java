package org.daybook.promotions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.settings.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignTable {
    private final JdbcClient jdbc;

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Long> find(List<String> codes) {
        record Known(String code, long campaignId) {}
        return jdbc
                .sql("select code, campaign_id from promotions.campaign where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(Known.class)
                .stream()
                .collect(Collectors.toMap(Known::code, Known::campaignId));
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

    void rename(String code, Name name, String ownLanguage) {
        jdbc.sql("""
                update promotions.campaign
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
}
