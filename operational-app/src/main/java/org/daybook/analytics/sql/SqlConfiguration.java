package org.daybook.analytics.sql;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the limits of the workbench; nonsense in them ends the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SqlSettings.class)
class SqlConfiguration {}
