package org.daybook.promotions;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.settings.codes.CodeTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignTable extends CodeTable {
    CampaignTable(JdbcClient jdbc) {
        super(jdbc, "promotions.campaign", "campaign_id");
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

    void insertMissing(List<String> codes) {
        jdbc.sql("""
                insert into promotions.campaign (code, name)
                select code, code from unnest(:codes::text[]) with ordinality as wanted (code, place)
                where not exists (select from promotions.campaign as c where c.code = wanted.code)
                order by place
                """).param("codes", codes.toArray(String[]::new)).update();
    }
}
