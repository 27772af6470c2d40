package org.daybook;

import java.time.Clock;
import java.util.Map;
import org.daybook.database.Database;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The pages and the API on an open database. */
public final class AppServer {

    /** All modules, with their pages. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableScheduling
    @ComponentScan("org.daybook")
    static class AllModules {}

    private AppServer() {}

    /**
     * Starts to answer.
     *
     * @param settings of the server, such as {@code server.port}
     */
    public static ConfigurableApplicationContext start(Database database, Clock clock, Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(AllModules.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings);
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
            beans.registerBean(Clock.class, () -> clock);
        });
        return application.run();
    }
}
