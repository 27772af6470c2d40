package org.daybook.settings;

import java.util.List;
import java.util.Optional;
import org.daybook.settings.codes.CodeTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChannelTable extends CodeTable {
    ChannelTable(JdbcClient jdbc) {
        super(jdbc, "settings.channel", "channel_id");
    }

    Optional<String> first() {
        return jdbc.sql("select code from settings.channel order by channel_id limit 1")
                .query(String.class)
                .optional();
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
}
