package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The document that clients are generated from is the one in the repository, and says all that a client needs. */
@ExtendWith(SharedShop.class)
class ApiDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path COMMITTED = Path.of("../docs/api/openapi.json");

    private final JsonNode served;

    ApiDocumentTest(PageShop shop) throws Exception {
        served = JSON.readTree(new Visitor(shop.address())
                .send(HttpRequest.newBuilder(URI.create(shop.address() + "/api/openapi"))
                        .header("Authorization", "Bearer " + shop.key("owner"))
                        .GET())
                .body());
    }

    @Test
    void isTheOneInTheRepository() throws Exception {
        String text = JSON.writeValueAsString(served) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, text);
        }
        assertThat(Files.readString(COMMITTED))
                .as("write it anew: ./mvnw -pl operational-app test -Dtest=ApiDocumentTest -Dopenapi.write=true")
                .isEqualTo(text);
    }
}
