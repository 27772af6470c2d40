package org.daybook.reports.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NamedQueriesTest {
    private static final NamedQueries QUERIES = NamedQueries.read("""
            -- part: sale
            -- what was sold
            select 1 as amount

            -- name: plain
            -- grain: one row
            select 2

            -- name: total
            -- grain: one row
            -- with: sale
            select sum(amount) from sale

            -- name: longer
            -- with: sale, plain
            with more as (select amount from sale)
            select * from more
            """);

    @Test
    void aQueryStandsAsItIsWritten() {
        assertThat(QUERIES.sql("plain")).isEqualTo("-- grain: one row\nselect 2");
    }

    @Test
    void aPartComesBeforeTheQueryThatBuildsOnIt() {
        assertThat(QUERIES.sql("total"))
                .isEqualTo("with sale as (\n-- what was sold\nselect 1 as amount\n)\nselect sum(amount) from sale");
        assertThat(QUERIES.sql("longer"))
                .startsWith("with sale as (")
                .contains("),\nplain as (", "),\nmore as (select amount from sale)\nselect * from more");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QUERIES.sql("other"))
                .withMessageContaining("other");
    }
}
