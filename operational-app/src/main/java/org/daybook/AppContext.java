package org.daybook;

import java.time.Clock;
import java.util.List;
import org.daybook.database.Database;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The modules' services on an open database, without a web server: for commands and tests. */
public final class AppContext {

    private static final List<String> MODULES = List.of(
            "settings",
            "audit",
            "users",
            "catalog",
            "customers",
            "stock",
            "promotions",
            "ledger",
            "payments",
            "orders",
            "imports");

    private AppContext() {}

    public static ConfigurableApplicationContext start(Database database) {
        return start(database, Clock.systemUTC());
    }

    /** As {@link #start(Database)}, with a clock of the caller's. */
    public static ConfigurableApplicationContext start(Database database, Clock clock) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.register(AppConfiguration.class);
        context.scan(MODULES.stream().map("org.daybook."::concat).toArray(String[]::new));
        context.refresh();
        return context;
    }
}
