package org.daybook.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "-3|-3",
                "+4.5|4.5",
                "−7|-7",
                "1,234.56|1234.56",
                "1,234,567|1234567",
                "12 345.6|12345.6",
                "1'234.50|1234.50",
                ".5|0.5",
                "5.|5",
                "1e-3|0.001",
                "0.0000001|1E-7"
            })
    void readsNumbersWithAPoint(String text, BigDecimal number) {
        assertThat(NumberText.parse(text, DecimalSign.POINT)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234,56|1234.56", "1.234,56|1234.56", "-1.234.567|-1234567", "2,5|2.5", "7|7"})
    void readsNumbersWithAComma(String text, BigDecimal number) {
        assertThat(NumberText.parse(text, DecimalSign.COMMA)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "abc",
                "1,23.4",
                "12,34",
                "1.2.3",
                "1,2345",
                "£3",
                "0x10",
                "1e99999",
                "NaN",
                "1-2",
                "1234567890123456789012345678901234567890123"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(NumberText.parse(text, DecimalSign.POINT)).isNull();
    }

    @Test
    void dropsTheNoiseOfSpreadsheets() {
        assertThat(NumberText.ofSpreadsheet("6.9500000000000002")).isEqualByComparingTo("6.95");
    }
}
