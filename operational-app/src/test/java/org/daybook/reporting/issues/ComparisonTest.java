package org.daybook.reporting.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.reporting.issues.Comparison.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ComparisonTest {
    private static final int ROWS = 100_000;

    @Test
    void rowsOfTheSameNameAreComparedInTheirOrder() {
        Comparison compared = Comparison.of(csv("a,1", "a,2", "b,3"), csv("a,1", "a,5", "a,6", "b,3"));
        assertThat(compared.same()).isEqualTo(2);
        assertThat(compared.differences())
                .containsExactly(
                        new Difference("lines", "a", "", "amount", "2", "5"),
                        new Difference("lines", "a", "", "amount", null, "6"));
    }

    @Test
    void aRowIsCalledByItsFirstText() {
        Comparison compared = Comparison.of(cards("'+", "Net sales", "12.00"), cards("'+", "Net sales", "13.00"));
        assertThat(compared.differences())
                .containsExactly(new Difference("cards", "1", "Net sales", "value", "12.00", "13.00"));
        assertThat(Comparison.of(cards("'+", "Berlin", "12.00"), cards("'+", "Paris", "13.00"))
                        .differences())
                .as("another row stands there")
                .containsExactly(
                        new Difference("cards", "1", "", "label", "Berlin", "Paris"),
                        new Difference("cards", "1", "Berlin / Paris", "value", "12.00", "13.00"));
    }

    @Test
    @Timeout(20)
    void aHundredThousandRowsOfOneNameTakeNoTime() {
        String all = csv(IntStream.range(0, ROWS).mapToObj(i -> "same," + i).toArray(String[]::new));
        assertThat(Comparison.of(all, all))
                .matches(both -> both.same() == ROWS && both.differences().isEmpty());
    }

    private static String csv(String... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(i -> "lines," + rows[i].replace(",", ",amount,"))
                .collect(Collectors.joining("\n", "block,row,column,value\n", "\n"));
    }

    private static String cards(String sign, String label, String value) {
        return "block,row,column,value\ncards,1,sign," + sign + "\ncards,1,label," + label + "\ncards,1,value," + value
                + "\n";
    }
}
