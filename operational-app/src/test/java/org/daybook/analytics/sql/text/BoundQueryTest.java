package org.daybook.analytics.sql.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daybook.analytics.sql.text.Variable.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for a variable is one literal, whatever was typed. */
class BoundQueryTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "DATE, 2026-03-14, date '2026-03-14'",
                "DATE, ２０２６/03/14, date '2026-03-14'",
                "NUMBER, −1234.50, (-1234.50)",
                "NUMBER, `1,000`, (1000)",
                "TEXT, it's, 'it''s'",
                "TEXT, ' or 1=1 --, ''' or 1=1 --'",
                "TEXT, {{b}}, '{{b}}'"
            })
    void aValueBecomesALiteral(Type type, String value, String literal) {
        assertThat(bound("select {{a}}", new Variable("a", type, value)).sql()).isEqualTo("select " + literal);
    }

    @ParameterizedTest
    @CsvSource({"DATE, 2026-02-30", "DATE, current_date", "NUMBER, 1e9", "NUMBER, 1)", "NUMBER, 0x1", "NUMBER, NaN"})
    void whatIsNoneOfItsTypeIsRefused(Type type, String value) {
        assertThatThrownBy(() -> bound("select {{a}}", new Variable("a", type, value)))
                .isInstanceOf(VariableRefused.class);
    }

    @Test
    void textWithControlCharactersIsRefused() {
        assertThatThrownBy(() -> bound("select {{a}}", new Variable("a", Type.TEXT, "x\ny")))
                .isInstanceOf(VariableRefused.class);
        assertThatThrownBy(() -> bound("select {{a}}")).isInstanceOf(VariableRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select '{{a}}'",
                "select 'it''s {{a}}'",
                "select 1 -- {{a}}",
                "select 1 /* {{a}} */",
                "select \"{{a}}\"",
                "select $$ {{a}} $$",
                "select $x$ {{a}} $x$",
                "select '{{a}}",
                "select /* {{a}}"
            })
    void withinQuotesAndCommentsNothingIsAVariable(String query) {
        assertThat(Variables.names(query)).isEmpty();
        assertThat(bound(query).sql()).isEqualTo(query);
    }

    @Test
    void placesAreThoseOfWhatWasTyped() {
        BoundQuery query = bound(
                "select 1\nfrom t where d >= {{from}} and x = {{x}} and oops",
                new Variable("from", Type.DATE, "2026-01-01"),
                new Variable("x", Type.NUMBER, "7"));
        int at = query.sql().lines().toList().get(1).indexOf("oops") + 1;
        assertThat(query.typedColumn(2, at))
                .isEqualTo("from t where d >= {{from}} and x = {{x}} and oops".indexOf("oops") + 1);
        assertThat(query.typedColumn(2, 5)).isEqualTo(5);
        assertThat(query.typedColumn(1, at)).isEqualTo(at);
    }

    @Test
    void valuesMakeNoQueryOfManyMegabytes() {
        String query = "select " + "{{a}},".repeat(16_000);
        assertThatThrownBy(() -> bound(query, new Variable("a", Type.TEXT, "'".repeat(1000))))
                .isInstanceOf(VariableRefused.class);
        assertThat(bound("𝒳\n𝒳𝒳 {{a}} x", new Variable("a", Type.TEXT, "12345678"))
                        .typedColumn(2, 15))
                .isEqualTo(10);
    }

    @Test
    void aSelectionKeepsItsPlace() {
        String text = "select 1;\n  select 2;\nselect 3";
        assertThat(Selection.alone(text, 12, 20)).isEqualTo("         \n  select 2");
        assertThat(Selection.alone(text, 9, 10)).isEqualTo(text);
        assertThat(Selection.alone(text, 500, 2)).isEqualTo(text);
        assertThat(Selection.unixLines("a\r\nb\rc")).isEqualTo("a\nb\nc");
    }

    private static BoundQuery bound(String query, Variable... values) {
        return BoundQuery.of(query, List.of(values));
    }
}
