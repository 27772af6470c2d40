package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ListsTest {
    private static final int OFTEN = 10;

    @Test
    void noPlanForAllValuesIsKeptForLists() {
        try (Database database = TestDatabase.fresh();
                ConfigurableApplicationContext context = AppContext.start(database)) {
            assertThat(plansKept(context, "lists")).isZero();
            assertThat(plansKept(context, "jdbcClient")).isOne();
        }
    }

    private static int plansKept(ConfigurableApplicationContext context, String client) {
        JdbcClient jdbc = context.getBean(client, JdbcClient.class);
        Integer kept = context.getBean(TransactionTemplate.class).execute(transaction -> {
            for (int i = 0; i < OFTEN; i++) {
                jdbc.sql("select :asked::integer as asked_of_" + client)
                        .param("asked", i)
                        .query(Integer.class)
                        .single();
            }
            return jdbc.sql("select count(*) from pg_prepared_statements where statement like :like")
                    .param("like", "%asked_of_" + client)
                    .query(Integer.class)
                    .single();
        });
        return kept == null ? -1 : kept;
    }
}
