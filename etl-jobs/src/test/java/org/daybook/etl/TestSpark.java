package org.daybook.etl;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.run.SparkStart;

/** One small Spark for all tests of this JVM, set as the load sets its own. */
public final class TestSpark {
    private static final SparkSession SESSION = SparkStart.settings(SparkSession.builder())
            .master("local[2]")
            .appName("tests")
            .config("spark.default.parallelism", "1")
            .config("spark.sql.shuffle.partitions", "1")
            // For a handful of rows compiling a query takes longer than interpreting it.
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.warehouse.dir", "target/spark-catalog")
            .getOrCreate();

    private TestSpark() {}

    public static SparkSession session() {
        return SESSION;
    }

    /** Rows of a VALUES list, with a column list in parentheses after it. */
    public static Dataset<Row> rows(String columns, String values) {
        return SESSION.sql("select * from values " + values + " as t(" + columns + ")");
    }
}
