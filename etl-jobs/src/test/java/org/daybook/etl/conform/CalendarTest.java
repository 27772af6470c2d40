package org.daybook.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.TestSpark;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.Test;

class CalendarTest {

    @Test
    void covers_whole_years_from_the_first_event_to_the_end_of_next_year() {
        Model model = ModelCatalog.load().find("core", "dim_date").orElseThrow();
        Dataset<Row> days = Calendar.of(
                TestSpark.session(), Tables.schema(model), LocalDate.of(2009, 12, 1), LocalDate.of(2010, 12, 9), 1);
        assertThat(days.count()).isEqualTo(365 * 3);
        assertThat(days.where("date = date '2011-12-31'").count()).isEqualTo(1);
        assertThat(days.where("is_working_day is not null or cn_holiday is not null")
                        .count())
                .isZero();
    }

    @Test
    void names_a_fiscal_year_by_the_year_it_ends_in() {
        assertThat(Calendar.columns(LocalDate.of(2025, 3, 31), 4))
                .containsEntry("fiscal_year", 2025)
                .containsEntry("fiscal_period", 12);
        assertThat(Calendar.columns(LocalDate.of(2025, 4, 1), 4))
                .containsEntry("fiscal_year", 2026)
                .containsEntry("fiscal_period", 1);
        assertThat(Calendar.columns(LocalDate.of(2025, 4, 1), 1)).containsEntry("fiscal_year", 2025);
    }

    @Test
    void knows_iso_weeks_at_the_turn_of_the_year() {
        assertThat(Calendar.columns(LocalDate.of(2010, 1, 3), 1))
                .containsEntry("iso_year", 2009)
                .containsEntry("iso_week", 53)
                .containsEntry("iso_weekday", 7)
                .containsEntry("is_weekend", true)
                .containsEntry("day_364_before", LocalDate.of(2009, 1, 4));
    }

    @Test
    void tells_holidays_of_the_years_that_have_a_file() {
        assertThat(Calendar.columns(LocalDate.of(2026, 10, 1), 1))
                .containsEntry("cn_holiday", "national")
                .containsEntry("is_working_day", false);
        assertThat(Calendar.columns(LocalDate.of(2026, 10, 10), 1))
                .containsEntry("cn_holiday", null)
                .containsEntry("is_makeup_working_day", true)
                .containsEntry("is_working_day", true);
        assertThat(Calendar.columns(LocalDate.of(2009, 10, 1), 1)).doesNotContainKey("is_working_day");
    }
}
