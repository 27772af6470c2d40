package org.daybook;

import java.time.Clock;
import java.util.regex.Pattern;
import org.daybook.database.Database;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The modules' services on an open database, without a web server: for commands and tests. */
public final class AppContext {

    private static final Pattern PAGES =
            Pattern.compile("org\\.daybook\\.(\\w+\\.)*(web|api|admin|beat|flight)\\..*|org\\.daybook\\.AppServer.*");

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
        ClassPathBeanDefinitionScanner services = new ClassPathBeanDefinitionScanner(context);
        services.addExcludeFilter(new RegexPatternTypeFilter(PAGES));
        services.scan("org.daybook");
        context.refresh();
        return context;
    }
}
