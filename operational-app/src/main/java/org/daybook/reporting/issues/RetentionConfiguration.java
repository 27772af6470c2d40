package org.daybook.reporting.issues;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads for how long releases are held, with pages or without. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    RetentionSettings retentionSettings(Environment environment) {
        return Binder.get(environment)
                .bind("daybook.reports", RetentionSettings.class)
                .orElse(new RetentionSettings(null, null));
    }
}
