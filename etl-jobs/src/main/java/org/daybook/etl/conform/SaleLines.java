package org.daybook.etl.conform;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Document lines with signs such that every measure is a plain sum. */
final class SaleLines {
    private SaleLines() {}

    static Dataset<Row> of(Dataset<Row> lines) {
        Column gross = col("gross_amount");
        Column discount = col("discount_amount");
        Column quantity = col("quantity");
        Column credited = when(gross.lt(0), negate(abs(gross).minus(discount)))
                .when(gross.gt(0), gross.minus(discount))
                .otherwise(lit(0));
        return lines.withColumn("sold_quantity", onlyFor("sale", quantity))
                .withColumn("returned_quantity", onlyFor("return", negate(quantity)))
                .withColumn("adjusted_quantity", onlyFor("adjustment", quantity))
                .withColumn("return_amount", when(isSale(), lit(0)).otherwise(negate(credited)))
                .withColumn("net_amount", when(isSale(), gross.minus(discount)).otherwise(credited))
                .withColumn("gross_amount", onlyFor("sale", gross))
                .withColumn("discount_amount", onlyFor("sale", discount))
                .withColumn("is_costed", col("cost_amount").isNotNull())
                .withColumn("freight_cost_share", lit(0))
                .withColumn("fee_share", lit(0))
                .withColumn("packaging_share", lit(0));
    }

    private static Column isSale() {
        return col("sale_kind").equalTo("sale");
    }

    private static Column onlyFor(String saleKind, Column value) {
        return when(col("sale_kind").equalTo(saleKind), value).otherwise(lit(0));
    }
}
