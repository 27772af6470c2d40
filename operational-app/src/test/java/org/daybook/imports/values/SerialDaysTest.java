package org.daybook.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SerialDaysTest {
    private static final LocalDate DAY = LocalDate.of(2010, 12, 1);

    @Test
    void countsDaysAndTheirFractions() {
        assertThat(SerialDays.FROM_1900.parse("40513")).isEqualTo(new Moment(DAY));
        assertThat(SerialDays.FROM_1900.parse("40513.351388888892"))
                .isEqualTo(new Moment(DAY, LocalTime.of(8, 26), null));
        assertThat(SerialDays.FROM_1904.parse("39051")).isEqualTo(new Moment(DAY));
    }

    @Test
    void refusesWhatIsNoDate() {
        assertThat(SerialDays.FROM_1900.parse("-1")).isNull();
        assertThat(SerialDays.FROM_1900.parse("20101201")).isNull();
    }
}
