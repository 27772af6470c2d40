package org.daybook.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.etl.TestSpark;
import org.junit.jupiter.api.Test;

class StockDaysTest {
    private static final LocalDate THROUGH = LocalDate.parse("2026-03-04");

    @Test
    void a_run_lasts_until_the_day_before_the_next_and_is_cut_at_month_ends() {
        assertThat(told(StockDays.runs(closings("2026-01-30 10", "2026-02-03 12", "2026-03-04 11"), THROUGH)))
                .containsExactly(
                        "2026-01-30 2026-01-31 10",
                        "2026-02-01 2026-02-02 10",
                        "2026-02-03 2026-02-28 12",
                        "2026-03-01 2026-03-03 12",
                        "2026-03-04 2026-03-04 11");
    }

    @Test
    void a_day_after_the_last_complete_one_is_a_run_of_its_own() {
        assertThat(told(StockDays.runs(closings("2026-03-03 10", "2026-03-05 9"), THROUGH)))
                .containsExactly("2026-03-03 2026-03-04 10", "2026-03-05 2026-03-05 9");
    }

    @Test
    void days_that_end_alike_are_one_run() {
        assertThat(told(StockDays.runs(closings("2026-03-01 10", "2026-03-02 10", "2026-03-03 9"), THROUGH)))
                .containsExactly("2026-03-01 2026-03-02 10", "2026-03-03 2026-03-04 9");
    }

    @Test
    void later_days_make_the_last_run_longer() {
        Dataset<Row> before = StockDays.runs(closings("2026-01-30 10"), LocalDate.parse("2026-01-31"));

        assertThat(told(StockDays.runs(StockDays.closings(before, closings()), THROUGH)))
                .containsExactly("2026-01-30 2026-01-31 10", "2026-02-01 2026-02-28 10", "2026-03-01 2026-03-04 10");
    }

    @Test
    void what_comes_late_changes_all_later_days() {
        Dataset<Row> before = StockDays.runs(closings("2026-01-30 10", "2026-02-10 8"), THROUGH);
        Dataset<Row> late = closings("2026-02-05 15", "2026-02-10 13");

        assertThat(told(StockDays.runs(StockDays.closings(before, late), THROUGH)))
                .isEqualTo(told(StockDays.runs(closings("2026-01-30 10", "2026-02-05 15", "2026-02-10 13"), THROUGH)));
    }

    @Test
    void a_run_goes_away_when_a_late_change_takes_it_back() {
        Dataset<Row> before = StockDays.runs(closings("2026-01-30 10", "2026-02-10 8"), THROUGH);

        assertThat(told(StockDays.runs(StockDays.closings(before, closings("2026-02-10 10")), THROUGH)))
                .isEqualTo(told(StockDays.runs(closings("2026-01-30 10"), THROUGH)));
    }

    private static Dataset<Row> closings(String... days) {
        String values = days.length == 0
                ? "('2026-01-01', '0')"
                : List.of(days).stream()
                        .map(day -> "('" + day.replace(" ", "', '") + "')")
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow();
        return TestSpark.session()
                .sql("select 1L as product_id, 2L as store_id, to_date(day) as business_day,"
                        + " cast(units as decimal(18,3)) as on_hand, cast(0 as decimal(18,3)) as reserved,"
                        + " cast(0 as decimal(18,3)) as safety, cast(0 as decimal(18,3)) as in_transit,"
                        + " cast(null as decimal(18,6)) as unit_cost, cast(null as decimal(18,2)) as stock_value"
                        + " from values " + values + " as v (day, units) where " + (days.length > 0));
    }

    private static List<String> told(Dataset<Row> runs) {
        return runs
                .orderBy("first_day")
                .selectExpr("concat_ws(' ', first_day, end_day, cast(on_hand as int))")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
