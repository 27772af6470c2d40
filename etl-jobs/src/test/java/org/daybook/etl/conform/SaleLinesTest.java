package org.daybook.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.daybook.etl.TestSpark;
import org.junit.jupiter.api.Test;

class SaleLinesTest {

    @Test
    void fills_gross_and_discount_of_a_sale() {
        Row line = line("'sale', 3.000, 30.00, 2.50, 12.00");
        expect(line, "sold_quantity", "3", "returned_quantity", "0", "adjusted_quantity", "0");
        expect(line, "gross_amount", "30", "discount_amount", "2.5", "return_amount", "0", "net_amount", "27.5");
        assertThat((boolean) line.getAs("is_costed")).isTrue();
    }

    @Test
    void makes_a_return_positive_at_the_price_paid() {
        Row line = line("'return', -3.000, -30.00, 2.50, -12.00");
        expect(line, "sold_quantity", "0", "returned_quantity", "3", "gross_amount", "0", "discount_amount", "0");
        expect(line, "return_amount", "27.5", "net_amount", "-27.5", "cost_amount", "-12");
    }

    @Test
    void keeps_the_sign_of_a_return_with_positive_quantity() {
        expect(
                line("'return', 3.000, 30.00, 0.00, null"),
                "returned_quantity",
                "-3",
                "return_amount",
                "-30",
                "net_amount",
                "30");
    }

    @Test
    void keeps_an_adjustment_apart_and_without_cost() {
        Row line = line("'adjustment', 1.000, -11062.06, 0.00, null");
        expect(line, "adjusted_quantity", "1", "sold_quantity", "0", "returned_quantity", "0");
        expect(line, "return_amount", "11062.06", "net_amount", "-11062.06");
        assertThat((boolean) line.getAs("is_costed")).isFalse();
    }

    @Test
    void nets_to_nothing_at_a_price_of_zero() {
        expect(
                line("'adjustment', -50.000, 0.00, 0.00, null"),
                "adjusted_quantity",
                "-50",
                "return_amount",
                "0",
                "net_amount",
                "0");
    }

    private static Row line(String values) {
        return SaleLines.of(TestSpark.rows(
                                "sale_kind, quantity, gross_amount, discount_amount, cost_amount", "(" + values + ")")
                        .selectExpr(
                                "sale_kind",
                                "cast(quantity as decimal(18,3)) as quantity",
                                "cast(gross_amount as decimal(18,2)) as gross_amount",
                                "cast(discount_amount as decimal(18,2)) as discount_amount",
                                "cast(cost_amount as decimal(18,2)) as cost_amount"))
                .first();
    }

    private static void expect(Row line, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            BigDecimal value = line.getAs(namesAndValues[i]);
            assertThat(value).as(namesAndValues[i]).isEqualByComparingTo(namesAndValues[i + 1]);
        }
    }
}
