package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.daybook.orders.OrderRefused;
import org.daybook.payments.PaymentRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason to refuse an order or a payment has its sentence in every language. */
class RefusalSentencesTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");

    @ParameterizedTest
    @ValueSource(strings = {"imports.properties", "imports_zh_CN.properties", "imports_zh_TW.properties"})
    void everyReasonHasItsSentence(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(bundle))) {
            texts.load(reader);
        }
        List<String> keys = Stream.concat(
                        keys("order.", OrderRefused.Reason.values()), keys("payment.", PaymentRefused.Reason.values()))
                .toList();
        assertThat(texts.stringPropertyNames()).containsAll(keys);
        assertThat(keys).noneMatch(key -> texts.getProperty(key).isBlank());
    }

    private static Stream<String> keys(String prefix, Enum<?>... reasons) {
        return Arrays.stream(reasons).map(reason -> prefix + reason.name().toLowerCase(Locale.ROOT));
    }
}
