package org.daybook.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Requires;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** The document of the API for code generators: what no single handler says. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String KEY = "key";

    private static final String ABOUT = """
            The same use cases as on the pages, under the same rules. Each write that would do something a second time \
            takes an Idempotency-Key. Amounts are strings with their currency. Lists answer some rows and the cursor \
            of those that follow. What goes wrong is a problem (RFC 9457) in the language of Accept-Language: en, \
            zh-CN or zh-TW.""";

    private static final Map<String, String> PARAMETERS = Map.of(
            "cursor",
            "The next of the page before; none for the first page",
            "limit",
            "How many at most, 1 to 200",
            "Idempotency-Key",
            "Up to 200 characters of yours, a new one for each new request: the same key with the same body does"
                    + " nothing a second time and gets the same answer");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class);
    }

    @Bean
    OpenAPI daybookApi() {
        return new OpenAPI()
                .info(new Info().title("Daybook").version("1").description(ABOUT))
                .servers(List.of(new Server().url("/").description("This shop")))
                .schemaRequirement(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API key of the shop: dbk_…"))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    /** Says which rights each operation takes, and what its problems look like. */
    @Bean
    OperationCustomizer rightsAndProblems() {
        return (operation, handler) -> {
            operation.setDescription(rights(handler));
            Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                    .filter(parameter -> PARAMETERS.containsKey(parameter.getName()))
                    .forEach(parameter -> parameter.setDescription(PARAMETERS.get(parameter.getName())));
            ApiProblems.addTo(operation, handler);
            return operation;
        };
    }

    @Bean
    BodyNotes bodyNotes() {
        return new BodyNotes();
    }

    @Bean
    OpenApiCustomizer wholeDocument(BodyNotes notes) {
        return document -> {
            ApiProblems.addTo(document);
            notes.addTo(document);
        };
    }

    private static String rights(HandlerMethod handler) {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        return requires == null
                ? ""
                : Arrays.stream(requires.value())
                        .map(Right::code)
                        .collect(Collectors.joining(", ", "Takes the right ", "."));
    }
}
