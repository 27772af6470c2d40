package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.text.Languages;
import org.junit.jupiter.api.Test;

class FigureNamesTest {

    @Test
    void areThoseThatArePrinted() {
        FigureNames names = FigureNames.of("daily-sales", Locale.SIMPLIFIED_CHINESE);
        assertThat(names.block("days")).isEqualTo("近 28 天净销售额");
        assertThat(names.column("days", "year_ago")).isEqualTo("364 天前");
        assertThat(names.block("cards")).isEqualTo("主要指标");
        assertThat(names.column("cards", "change_previous")).isEqualTo("变动");
        assertThat(names.column("cards", "series_12")).isEqualTo("12 期之前");
        assertThat(FigureNames.of("income-statement", Locale.ENGLISH).block("statement"))
                .isEqualTo("Income statement");
        assertThat(names.block("orders_to_sales")).isEqualTo("从订单到销售");
    }

    @Test
    void areThoseOfTheFilesWhereNothingIsPrinted() {
        FigureNames names = FigureNames.of("daily-sales", Locale.ENGLISH);
        assertThat(names.block("of_another_version")).isEqualTo("of_another_version");
        assertThat(names.column("of_another_version", "amount")).isEqualTo("amount");
        assertThat(names.column("days", "of_another_version")).isEqualTo("of_another_version");
        assertThat(names.column("cards", "of_another_version")).isEqualTo("of_another_version");
    }

    @Test
    void allBlocksOfAllReportsHaveOne() {
        for (String report : ReportFolder.names()) {
            for (Locale language : Languages.ALL) {
                FigureNames names = FigureNames.of(report, language);
                assertThat(List.copyOf(
                                ReportFolder.open(report).definition().blocks().keySet()))
                        .allSatisfy(block -> assertThat(names.block(block)).isNotEqualTo(block));
            }
        }
    }
}
