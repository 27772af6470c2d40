package org.daybook.analytics.flight;

import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.daybook.analytics.flight.listing.DictionaryListing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Nothing of it is loaded in a shop that did not ask for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("daybook.flight.port")
@EnableConfigurationProperties(FlightSettings.class)
@Import({
    SqlEndpoint.class,
    KeyGate.class,
    SqlProducer.class,
    Statements.class,
    ResultStream.class,
    DictionaryListing.class,
    Replies.class
})
class FlightConfiguration {
    private static final long MEMORY = 128L << 20;

    @Bean
    BufferAllocator memory() {
        return new RootAllocator(MEMORY);
    }
}
