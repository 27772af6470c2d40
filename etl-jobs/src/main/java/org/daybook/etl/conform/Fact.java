package org.daybook.etl.conform;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A fact table: the view that feeds it, how a row of it is made, and which members' versions it carries. */
record Fact(String table, String view, UnaryOperator<Dataset<Row>> rows, List<String> versioned) {

    static final List<Fact> ALL = List.of(
            new Fact("fct_order_line", "order_line", UnaryOperator.identity(), List.of("product")),
            new Fact("fct_sale_line", "sale_line", SaleLines::of, List.of("product", "customer")),
            new Fact("fct_order", "sales_order", Fact::withSequence, List.of("customer")),
            new Fact("fct_order_event", "order_event", UnaryOperator.identity(), List.of()),
            new Fact("fct_ledger_posting", "ledger_posting", UnaryOperator.identity(), List.of()),
            new Fact("fct_payment", "payment", UnaryOperator.identity(), List.of()),
            new Fact("fct_return_line", "return_line", UnaryOperator.identity(), List.of()),
            new Fact("fct_stock_movement", "stock_movement", UnaryOperator.identity(), List.of("product")),
            new Fact("fct_stock_daily", "stock_day", UnaryOperator.identity(), List.of()));

    boolean hasSequence() {
        return table.equals("fct_order");
    }

    /** Whether its rows are runs of days, which last until the next one begins. */
    boolean isOfRuns() {
        return table.equals("fct_stock_daily");
    }

    // Comes from all orders of the customer; filled in when they are merged.
    private static Dataset<Row> withSequence(Dataset<Row> orders) {
        return orders.withColumn(
                "order_sequence", org.apache.spark.sql.functions.lit(null).cast("int"));
    }
}
