package org.daybook.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    static List<Locale> translations() {
        return Languages.ALL.stream().filter(l -> !l.equals(Languages.ENGLISH)).toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyBundleHasTheSameKeysAndNoEmptyText(Locale language) throws IOException {
        Properties english = bundle("");
        Properties other = bundle("_" + language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(other.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotEmpty());
    }

    @Test
    void theNearestLanguageIsTaken() {
        assertThat(Wording.of(Locale.forLanguageTag("zh-Hant-HK")).language()).isEqualTo(Languages.TRADITIONAL);
        assertThat(Wording.of(Locale.CHINA).label("total")).isEqualTo("合计");
        assertThat(Wording.of(Locale.GERMAN).label("total")).isEqualTo("Total");
    }

    @Test
    void aLanguageIsFoundByItsTagAlone() {
        assertThat(Languages.tagged("zh-tw")).contains(Languages.TRADITIONAL);
        assertThat(Languages.tagged("zh")).isEmpty();
        assertThat(Languages.tagged("zh_CN")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567.885 | MONEY   | en    | 1,234,567.89",
                "-0.004      | MONEY   | en    | 0.00",
                "-12.3       | MONEY   | zh-CN | −12.30",
                "0.0661      | CHANGE  | en    | +6.6\u00a0%",
                "0.0661      | CHANGE  | zh-CN | +6.6%",
                "-0.0004     | CHANGE  | zh-TW | 0.0%",
                "0.005       | POINTS  | zh-CN | +0.5百分点",
                "0.005       | POINTS  | en    | +0.5\u00a0pp",
                "2.5         | QUANTITY| en    | 2.5",
                "0.4821      | PERCENT | zh-TW | 48.2%"
            })
    void printsNumbersByTheRulesOfTheLanguage(BigDecimal value, Format format, String language, String printed) {
        Figures figures = new Figures(Wording.of(Locale.forLanguageTag(language)), "GBP");
        assertThat(figures.print(value, format)).isEqualTo(printed);
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        Figures figures = new Figures(Wording.of(Locale.ENGLISH), "JPY");
        assertThat(figures.print(new BigDecimal("12345.00"), Format.MONEY)).isEqualTo("12,345");
        assertThat(figures.print(new BigDecimal("12345.00"), Format.SIGNED)).isEqualTo("+12,345");
    }

    @Test
    void theUnknownIsADash() {
        assertThat(new Figures(Wording.of(Locale.ENGLISH), "GBP").print(null, Format.MONEY))
                .isEqualTo("–");
    }

    private static Properties bundle(String suffix) throws IOException {
        String name = "messages/reports" + suffix + ".properties";
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordingTest.class.getClassLoader().getResourceAsStream(name)),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
