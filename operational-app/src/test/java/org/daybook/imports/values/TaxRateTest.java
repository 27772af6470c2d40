package org.daybook.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxRateTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.13", "13%", " 13 % ", "13.0%", "13％"})
    void readsAFractionOrAPercentage(String text) {
        TaxRate rate = Objects.requireNonNull(TaxRate.parse(text, DecimalSign.POINT));
        assertThat(rate.fraction()).isEqualByComparingTo("0.13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "1", "-0.1", "100%", "VAT", ""})
    void refusesWhatCouldMeanTwoThings(String text) {
        assertThat(TaxRate.parse(text, DecimalSign.POINT)).isNull();
    }
}
