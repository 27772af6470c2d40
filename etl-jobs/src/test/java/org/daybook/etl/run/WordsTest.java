package org.daybook.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.etl.run.LoadRefused.Reason;
import org.daybook.warehouse.metrics.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        Language.ALL.forEach(
                l -> keys.addAll(ResourceBundle.getBundle("messages.etl", l).keySet()));
        return keys;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void haveASentenceOfTheirOwnInEachLanguage(String key) {
        assertThat(Language.ALL.stream().map(l -> Words.in(l, key, 1L, 2L, 3L)))
                .allSatisfy(text -> assertThat(text).isNotBlank())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 525461})
    void countInTheSingularAndInThePlural(long rows) {
        assertThat(Words.in(Locale.ROOT, "did.extract_changes", rows, "7"))
                .isEqualTo(
                        rows == 1
                                ? "1 changed row since release 7"
                                : String.format(Locale.ROOT, "%,d changed rows since release 7", rows));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void haveASentenceForEachReason(Reason reason) {
        assertThat(keys()).contains(reason.name().toLowerCase(Locale.ROOT));
    }
}
