package org.daybook.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A worked month beside the checkout; tests that need it are skipped, and say so, where it is not. */
record CoreMonth(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static CoreMonth find() {
        Path folder = Path.of("..", "..", "shared", "examples", "accounting", "core")
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.isReadable(folder.resolve("events.json")), "skipped: no worked month at " + folder);
        return new CoreMonth(folder);
    }

    Path events() {
        return folder.resolve("events.json");
    }

    JsonNode expected() throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("expected.json")));
    }
}
