package org.daybook.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateSurveyTest {

    @Test
    void aDayAboveTwelveDecides() {
        assertThat(survey("01/02/2010", "03/04/2010", "13/04/2010")).contains(DateOrder.DAY_MONTH_YEAR);
        assertThat(survey("01/02/2010", "04/13/2010")).contains(DateOrder.MONTH_DAY_YEAR);
    }

    @Test
    void theFormAloneDecides() {
        assertThat(survey("2010-01-02")).contains(DateOrder.YEAR_MONTH_DAY);
        assertThat(survey("2010年1月2日")).contains(DateOrder.YEAR_MONTH_DAY);
        assertThat(survey("01.02.2010")).contains(DateOrder.DAY_MONTH_YEAR);
    }

    @Test
    void doesNotGuess() {
        assertThat(survey("01/02/2010", "11/12/2010")).isEmpty();
        assertThat(survey("10/11/12")).isEmpty();
    }

    @Test
    void oneSlipDoesNotOutweighTheRest() {
        assertThat(survey("13/01/2010", "14/01/2010", "01/15/2010")).contains(DateOrder.DAY_MONTH_YEAR);
    }

    private static Optional<DateOrder> survey(String... dates) {
        DateSurvey survey = new DateSurvey();
        List.of(dates).forEach(survey::see);
        return survey.result();
    }
}
