package org.daybook.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void namesBecomeQuestionMarksInTheirOrder() {
        NamedSql sql = NamedSql.parse(
                "select :to, x::date -- not :this\nfrom t where a = ':text''s' and b >= :prev_from and c < :to");
        assertThat(sql.names()).containsExactly("to", "prev_from", "to");
        assertThat(sql.text())
                .isEqualTo("select ?, x::date -- not :this\nfrom t where a = ':text''s' and b >= ? and c < ?");
    }
}
