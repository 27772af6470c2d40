package org.daybook.analytics.sql.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of variables can be read again, whatever was sent. */
class VariableLinesTest {
    @Test
    void namesTypesAndValuesComeBack() {
        List<Variable> kept = List.of(
                new Variable("from", Variable.Type.DATE, "2026-03-14"),
                new Variable("t", Variable.Type.TEXT, " a  b"),
                new Variable("empty", Variable.Type.NUMBER, ""));
        assertThat(VariableLines.read(VariableLines.write(kept))).isEqualTo(kept);
    }

    @Test
    void aValueOfSeveralLinesOrANameThatIsNoneHidesNothing() {
        List<Variable> hostile = List.of(
                new Variable("a", Variable.Type.TEXT, "x\ny\rz text w"),
                new Variable("b c", Variable.Type.TEXT, "v"),
                new Variable("d", Variable.Type.TEXT, "last"));
        assertThat(VariableLines.read(VariableLines.write(hostile)))
                .containsExactly(new Variable("a", Variable.Type.TEXT, "x y z text w"), hostile.get(2));
        assertThat(VariableLines.read("no\na other b\nc text d"))
                .containsExactly(new Variable("c", Variable.Type.TEXT, "d"));
    }
}
