package org.daybook.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class MoneyTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Example
    void roundsHalfAwayFromZeroToTheMinorUnit() {
        assertThat(money("1.005", GBP)).isEqualTo(money("1.01", GBP));
        assertThat(money("-1.005", GBP)).isEqualTo(money("-1.01", GBP));
        assertThat(money("1.0049", GBP)).isEqualTo(money("1", GBP));
        assertThat(money("2.5", JPY)).isEqualTo(money("3", JPY));
    }

    @Example
    void neverMixesCurrencies() {
        assertThatThrownBy(() -> money("1", GBP).plus(money("1", JPY))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatIsAddedAndTakenAwayIsGone(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal other) {
        Money start = new Money(one, GBP);
        assertThat(start.plus(new Money(other, GBP)).minus(new Money(other, GBP)))
                .isEqualTo(start);
        assertThat(start.negate().negate()).isEqualTo(start);
        assertThat(start.abs().isNegative()).isFalse();
    }

    private static Money money(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
