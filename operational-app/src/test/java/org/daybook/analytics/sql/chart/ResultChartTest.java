package org.daybook.analytics.sql.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.analytics.sql.chart.ResultChart.Room;
import org.daybook.warehouse.result.Column;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a result looks like. */
class ResultChartTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("day", "DATE"), new Column("name", "VARCHAR"), new Column("n", "INTEGER"));

    @Test
    void datesAreALineAndNamesAreBars() {
        assertThat(ChartChoice.of(COLUMNS, "", -1, -1)).contains(new ChartChoice(true, 0, 2));
        assertThat(ChartChoice.of(COLUMNS, "bars", 1, 0)).contains(new ChartChoice(false, 1, 2));
        assertThat(ChartChoice.of(COLUMNS, "", 77, 77)).contains(new ChartChoice(true, 0, 2));
        assertThat(ChartChoice.of(COLUMNS.subList(0, 2), "", -1, -1)).isEmpty();
    }

    @Test
    void whatMeasuresIsDrawnBeforeWhatTellsApart() {
        List<Column> columns = List.of(
                new Column("year", "INTEGER"),
                new Column("store_id", "BIGINT"),
                new Column("net_sales", "DECIMAL(18,2)"),
                new Column("orders", "BIGINT"));
        assertThat(ChartChoice.of(columns, "", -1, -1)).contains(new ChartChoice(false, 0, 2));
        assertThat(ChartChoice.of(columns, "line", 0, 3)).contains(new ChartChoice(true, 0, 3));
        assertThat(ChartChoice.of(columns.subList(0, 2), "", -1, -1)).contains(new ChartChoice(false, 0, 1));
        assertThat(ChartChoice.of(columns.subList(0, 1), "", -1, -1)).contains(new ChartChoice(false, 0, 0));
    }

    @Test
    void namesFitTheirRoom() {
        List<List<@Nullable String>> rows =
                List.of(row("Stoneware dinner plate 26 cm", "3"), row("手工陶瓷餐盘二十六厘米手工陶瓷餐盘", "2"), row("杯", "1"));
        assertThat(ResultChart.of(new ChartChoice(false, 0, 1), Room.PHONE, rows)
                        .bars())
                .extracting(ResultChart.Bar::name)
                .containsExactly("Stoneware din…", "手工陶瓷餐盘…", "杯");
        assertThat(ResultChart.of(new ChartChoice(false, 0, 1), Room.DESK, rows).bars())
                .extracting(ResultChart.Bar::name)
                .containsExactly("Stoneware dinner plate 26…", "手工陶瓷餐盘二十六厘米手…", "杯");
    }

    @Test
    void barsAreSortedFromZeroAndNegativesPointLeft() {
        ResultChart chart = ResultChart.of(
                new ChartChoice(false, 0, 1),
                Room.DESK,
                List.of(row("a", "-50"), row("b", "100"), row("c", null), row("d", "nan"), row(null, "0")));
        assertThat(chart.bars()).extracting(ResultChart.Bar::name).containsExactly("b", "null", "a");
        ResultChart.Bar most = chart.bars().get(0);
        ResultChart.Bar least = chart.bars().get(2);
        assertThat(most.x()).isEqualTo(chart.zero());
        assertThat(least.x() + least.width()).isEqualTo(chart.zero());
        assertThat(most.width()).isCloseTo(2 * least.width(), org.assertj.core.data.Offset.offset(1));
        assertThat(least.value()).isEqualTo("−50");
    }

    @Test
    void aMissingValueIsAGap() {
        ResultChart chart = ResultChart.of(
                new ChartChoice(true, 0, 1),
                Room.DESK,
                List.of(row("1", "1"), row("2", null), row("3", "3"), row("4", "4")));
        assertThat(chart.lines()).hasSize(2);
        assertThat(chart.lines().get(1).split(" ")).hasSize(2);
    }

    @Test
    void oddResultsAreDrawnToo() {
        assertThat(ResultChart.of(new ChartChoice(true, 0, 1), Room.DESK, List.of())
                        .lines())
                .isEmpty();
        assertThat(ResultChart.of(new ChartChoice(false, 0, 0), Room.DESK, List.of(row("1e300"), row("-1e300")))
                        .bars())
                .hasSize(2);
        List<List<@Nullable String>> many = IntStream.range(0, 900)
                .mapToObj(i -> row("n" + i, String.valueOf(i)))
                .toList();
        assertThat(ResultChart.of(new ChartChoice(true, 0, 1), Room.DESK, many).drawn())
                .isEqualTo(500);
        assertThat(Scale.of(List.of(new BigDecimal("0.003")), 0, 100).marks()).hasSizeBetween(3, 6);
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }
}
