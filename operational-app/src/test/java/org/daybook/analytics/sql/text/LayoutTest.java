package org.daybook.analytics.sql.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries are laid out without a change of what they say. */
class LayoutTest {

    @Test
    void clausesGetLinesAndVariablesStay() {
        assertThat(Layout.of("select a, sum(b) from t where d >= {{from}} and x = '{{y}}' group by a"))
                .startsWith("select\n  a,\n  sum(b)\nfrom\n  t\nwhere")
                .contains("d >= {{from}}", "'{{y}}'");
    }

    @Test
    @Timeout(10)
    void hostileTextsTakeNoTime() {
        for (String part : new String[] {"'", "(", "{{a}}", "$", "/*", "--", "a,", "case when ", "''", "\"", "1 + "}) {
            String query = part.repeat(20_000 / part.length());
            assertThat(Layout.of(query).replaceAll("\\s", "")).isEqualTo(query.replaceAll("\\s", ""));
            assertThat(Variables.names(part.repeat(100_000 / part.length()))).hasSizeLessThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a  b\n c', \"x  y\" from t -- why  so\nwhere 1=1",
                "select x::int, a->>'b', [1,2][1], {'k': 1}, list_transform(l, x -> x + 1) from t",
                "select 1 /* as  it\nwas */ , $$ a  b $$",
                "select 1e-5, .5, a.b.c, 5 // 2, 2 ** 3, a <> b, a != b",
                "select * exclude (a) from t qualify row_number() over (partition by b) = 1",
                "selec (((",
                "'",
                ""
            })
    void onlyBlanksChange(String query) {
        assertThat(Layout.of(query).replaceAll("\\s", "")).isEqualTo(query.replaceAll("\\s", ""));
    }
}
