package org.daybook.integrity;

import java.sql.Connection;
import java.sql.SQLException;
import org.daybook.AppContext;
import org.daybook.database.Database;
import org.daybook.orders.history.ImportedHistory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** One day of one store: an order of two lines, a return and an adjustment, posted. */
final class SmallShop {

    private SmallShop() {}

    static void fill(Database database) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("integrity/small-shop.sql"));
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        try (ConfigurableApplicationContext context = AppContext.start(database)) {
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> context.getBean(ImportedHistory.class).post(1));
        }
    }
}
