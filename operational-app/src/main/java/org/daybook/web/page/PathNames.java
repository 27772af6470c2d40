package org.daybook.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Names in addresses, there and back: {@link Paths} writes them, and handlers get them as they were. */
@Configuration(proxyBeanMethods = false)
class PathNames implements WebMvcConfigurer, HandlerInterceptor {

    PathNames(SpringTemplateEngine engine) {
        engine.addLinkBuilder(new PathLinks());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object found = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (found instanceof Map<?, ?> names) {
            Map<String, String> read = ((Map<String, String>) names)
                    .entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Paths.name(entry.getValue())));
            request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, read);
        }
        return true;
    }

    /** A slash that is encoded belongs to a name: it stays one until the name is read. */
    @Bean
    static TomcatConnectorCustomizer encodedSlashes() {
        return PathNames::keepSlashes;
    }

    private static void keepSlashes(Connector connector) {
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
    }
}
