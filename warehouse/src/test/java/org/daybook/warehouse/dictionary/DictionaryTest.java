package org.daybook.warehouse.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.warehouse.metrics.MetricRegistry;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    @Test
    void the_guide_has_the_dictionary_of_these_models() throws IOException {
        String dictionary = Dictionary.write(ModelCatalog.load(), MetricRegistry.load());
        Path file = root().resolve("docs/guide/dictionary.md");
        if (Boolean.getBoolean("dictionary.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, dictionary);
        }
        assertThat(Files.readString(file))
                .as("docs/guide/dictionary.md is older than the models; write it with -Ddictionary.write=true")
                .isEqualTo(dictionary);
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.resolve("..").normalize();
        }
        return folder;
    }
}
