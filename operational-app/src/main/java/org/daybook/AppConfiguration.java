package org.daybook;

import javax.sql.DataSource;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** What every module may ask for; the database is opened, and closed, by who starts the context. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class AppConfiguration {

    @Bean
    Home home(Database database) {
        return database.home();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    /** For lists, whose best plan depends on what they are filtered by. */
    @Bean
    JdbcClient lists(DataSource dataSource) {
        return JdbcClient.create(new PlannedForItsValues(dataSource));
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }
}
