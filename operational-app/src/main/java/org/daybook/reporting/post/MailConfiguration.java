package org.daybook.reporting.post;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads the settings of mail, with pages or without. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailSettings mailSettings(Environment environment) {
        return Binder.get(environment).bind("daybook.mail", MailSettings.class).orElse(MailSettings.NONE);
    }
}
