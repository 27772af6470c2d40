package org.daybook.warehouse.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "INTEGER|INTEGER",
                "DECIMAL(18,2)|DECIMAL(18,2)",
                "TIMESTAMP WITH TIME ZONE|TIMESTAMP WITH TIME ZONE",
                "HUGEINT|DECIMAL(38,0)",
                "\"NULL\"|INTEGER",
                "ENUM|VARCHAR",
                "JSON|VARCHAR",
                "INTEGER[]|INTEGER[]",
                "VARCHAR[3][]|VARCHAR[][]",
                "STRUCT(a INTEGER, b VARCHAR)|STRUCT(\"a\" INTEGER, \"b\" VARCHAR)",
                "STRUCT(\"a b\" INTEGER[])[]|STRUCT(\"a b\" INTEGER[])[]",
                "MAP(VARCHAR, DECIMAL(3,2))|MAP(VARCHAR, DECIMAL(3,2))",
                "INTEGER); drop table rows; --|VARCHAR",
                "STRUCT(a INTEGER); copy|VARCHAR",
                "|VARCHAR",
            })
    void writesOnlyWhatItKnows(String named, String stored) {
        assertThat(TypeName.stored(named == null ? "" : named)).isEqualTo(stored);
    }
}
