package org.daybook.analytics.sql.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tables of a release a query names. */
class TableNamesTest {
    private static final List<String> KNOWN =
            List.of("core.dim_date", "core.fct_sale_line", "marts.sales_by_day", "core.load_check");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1                                              | ''
            select * from sales_by_day                            | marts.sales_by_day
            select * from CORE . Dim_Date join sales_by_day on 1  | core.dim_date,marts.sales_by_day
            select 'from sales_by_day' -- dim_date                | ''
            select /* dim_date */ * from core.fct_sale_line       | core.fct_sale_line
            select sales_by_day_too from marts.dim_date           | ''
            from dim_date where date = {{dim_date}}               | core.dim_date
            """)
    void areFoundOutsideQuotesAndComments(String query, String tables) {
        assertThat(String.join(",", TableNames.in(query, KNOWN))).isEqualTo(tables);
    }
}
