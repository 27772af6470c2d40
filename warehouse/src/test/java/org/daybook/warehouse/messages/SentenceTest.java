package org.daybook.warehouse.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.warehouse.metrics.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceTest {
    static List<Locale> translations() {
        return Language.ALL.stream().filter(l -> !l.equals(Locale.ENGLISH)).toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasTheSameKeysAndPlaces(Locale language) throws IOException {
        assertThat(places("_" + language)).isEqualTo(places(""));
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        Sentence sentence = Sentence.of("query.table", "x", Sentence.of("query.did_you_mean", "y"));
        assertThat(sentence.in(Locale.ENGLISH)).isEqualTo("There is no table x; did you mean y?");
        assertThat(sentence.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("没有表 x；是否指 y？");
        assertThat(sentence.in(Locale.forLanguageTag("zh-TW"))).isEqualTo("沒有資料表 x；是否指 y？");
        assertThat(sentence.in(Locale.FRENCH)).isEqualTo(sentence.in(Locale.ENGLISH));
    }

    // key -> the {n} that stand in its text
    private static Map<String, String> places(String language) throws IOException {
        Properties bundle = new Properties();
        String name = "/messages/warehouse" + language + ".properties";
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(SentenceTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        Pattern place = Pattern.compile("\\{\\d}");
        return bundle.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        k -> k,
                        k -> place.matcher(bundle.getProperty(k))
                                .results()
                                .map(r -> r.group())
                                .sorted()
                                .collect(Collectors.joining())));
    }
}
