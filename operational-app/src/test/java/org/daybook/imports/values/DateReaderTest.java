package org.daybook.imports.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private static final LocalDate DAY = LocalDate.of(2010, 12, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-12-01 08:26:00",
                "2010-12-01T08:26",
                " 2010/12/1 8:26 ",
                "2010.12.01 08:26",
                "20101201 08:26:00",
                "201012010826",
                "2010年12月1日 8:26",
                "2010年12月1日 8时26分",
                "2010年12月1日上午8:26",
                "2010-12-01 08:26:00.000",
                "2010-12-01 08:26 AM"
            })
    void readsEveryWayToBeginWithTheYear(String text) {
        assertThat(DateReader.of(DateOrder.YEAR_MONTH_DAY).parse(text))
                .isEqualTo(new Moment(DAY, LocalTime.of(8, 26), null));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_MONTH_YEAR,01/12/2010",
        "DAY_MONTH_YEAR,1.12.2010",
        "DAY_MONTH_YEAR,1-12-10",
        "MONTH_DAY_YEAR,12/1/2010"
    })
    void readsDatesThatEndWithTheYear(DateOrder order, String text) {
        assertThat(DateReader.of(order).parse(text)).isEqualTo(new Moment(DAY));
    }

    @Test
    void keepsOffsetsAndZones() {
        DateReader iso = DateReader.of(DateOrder.YEAR_MONTH_DAY);
        assertThat(iso.parse("2010-12-01T08:26:00Z")).isEqualTo(new Moment(DAY, LocalTime.of(8, 26), ZoneOffset.UTC));
        assertThat(iso.parse("2010-12-01T08:26:00+08:00"))
                .isEqualTo(new Moment(DAY, LocalTime.of(8, 26), ZoneOffset.ofHours(8)));
        assertThat(iso.parse("2010-12-01T08:26:00[Europe/Paris]"))
                .isEqualTo(new Moment(DAY, LocalTime.of(8, 26), ZoneId.of("Europe/Paris")));
        assertThat(iso.parse("2010-12-01T08:26:00.123456Z"))
                .isEqualTo(new Moment(DAY, LocalTime.of(8, 26, 0, 123_456_000), ZoneOffset.UTC));
    }

    @Test
    void readsHalfDays() {
        DateReader us = DateReader.of(DateOrder.MONTH_DAY_YEAR);
        assertThat(us.parse("12/1/2010 12:05 AM")).isEqualTo(new Moment(DAY, LocalTime.of(0, 5), null));
        assertThat(us.parse("12/1/2010 1:05:09 pm")).isEqualTo(new Moment(DAY, LocalTime.of(13, 5, 9), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2010-13-01",
                "2010-02-29",
                "2010-12-32",
                "2010-12",
                "12/2010/01",
                "2010-12-01 25:00",
                "2010-12-01 08",
                "2010-12-01x",
                "0010-12-01",
                "20101301",
                "2010-12-01 13:00 PM",
                "12345678901"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(DateReader.of(DateOrder.YEAR_MONTH_DAY).parse(text)).isNull();
    }

    @Test
    void followsAStatedPattern() {
        assertThat(DateReader.of("dd/MM/yyyy").orElseThrow().parse("01/12/2010 08:26"))
                .isEqualTo(new Moment(DAY, LocalTime.of(8, 26), null));
        assertThat(DateReader.of("dd-MMM-yyyy").orElseThrow().parse("01-Dec-2010"))
                .isEqualTo(new Moment(DAY));
        assertThat(DateReader.of("dd-MMM-yyyy").orElseThrow().parse("31-Feb-2010"))
                .isNull();
        assertThat(DateReader.of("iso").orElseThrow().parse("2010-12-01")).isEqualTo(new Moment(DAY));
        assertThat(DateReader.of("nonsense")).isEmpty();
        assertThat(DateReader.of("yyyy/dd")).isEmpty();
    }
}
