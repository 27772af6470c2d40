package org.daybook.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecimalSurveyTest {

    @Test
    void findsTheSignOfEachWayOfWriting() {
        assertThat(survey("1,234.56")).isEqualTo(DecimalSign.POINT);
        assertThat(survey("1.234,56")).isEqualTo(DecimalSign.COMMA);
        assertThat(survey("1234,56")).isEqualTo(DecimalSign.COMMA);
        assertThat(survey("0.123")).isEqualTo(DecimalSign.POINT);
        assertThat(survey("1.234.567")).isEqualTo(DecimalSign.COMMA);
        assertThat(survey("12", "-3")).isEqualTo(DecimalSign.POINT);
    }

    @Test
    void aClearNumberExplainsTheDoubtfulOnes() {
        assertThat(survey("1.234", "2.500", "3,5")).isEqualTo(DecimalSign.COMMA);
        assertThat(survey("1,234", "2.5")).isEqualTo(DecimalSign.POINT);
    }

    @Test
    void doesNotGuess() {
        DecimalSurvey survey = new DecimalSurvey();
        List.of("12", "-1,234").forEach(survey::see);
        assertThat(survey.result()).isEmpty();
        assertThat(survey.example()).isEqualTo("-1,234");
    }

    private static DecimalSign survey(String... numbers) {
        DecimalSurvey survey = new DecimalSurvey();
        List.of(numbers).forEach(survey::see);
        return survey.result().orElseThrow();
    }
}
