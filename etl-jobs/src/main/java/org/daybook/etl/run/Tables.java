package org.daybook.etl.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.daybook.warehouse.models.Model;

/** Tables of the warehouse as Spark reads and writes them: exactly the columns, types and order of their model. */
public final class Tables {
    private static final String MONTH = "business_month";

    private Tables() {}

    /** The rows of these files; none if there are no files. */
    public static Dataset<Row> read(SparkSession spark, Model model, List<Path> files) {
        if (files.isEmpty()) {
            return spark.createDataFrame(List.of(), schema(model));
        }
        return spark.read()
                .schema(schema(model))
                .parquet(files.stream().map(Path::toString).toArray(String[]::new));
    }

    /** The rows with the model's columns and types, nothing else. */
    public static Dataset<Row> shape(Dataset<Row> rows, Model model) {
        return rows.select(model.columns().stream()
                .map(c -> col(c.name()).cast(type(c)).as(c.name()))
                .toArray(Column[]::new));
    }

    /** Writes one sorted file, or one for each business month. */
    public static void write(Dataset<Row> rows, Model model, Path folder) {
        Column[] sort = model.sort().stream().map(c -> col(c)).toArray(Column[]::new);
        Dataset<Row> shaped = shape(rows, model);
        if (model.isPartitioned()) {
            shaped.withColumn(MONTH, month())
                    .repartition(col(MONTH))
                    .sortWithinPartitions(monthFirst(sort))
                    .write()
                    .partitionBy(MONTH)
                    .parquet(folder.toString());
        } else {
            shaped.coalesce(1).sortWithinPartitions(sort).write().parquet(folder.toString());
        }
    }

    /** The month that a row's business day lies in, as file folders name it. */
    public static Column month() {
        return date_format(col("business_day"), "yyyy-MM");
    }

    public static StructType schema(Model model) {
        return new StructType(model.columns().stream()
                .map(c -> DataTypes.createStructField(c.name(), type(c), true))
                .toArray(StructField[]::new));
    }

    static DataType type(Model.Column column) {
        return switch (column.sqlType()) {
            case "VARCHAR" -> DataTypes.StringType;
            case "TIMESTAMP" -> DataTypes.TimestampNTZType;
            default -> DataType.fromDDL(column.sqlType());
        };
    }

    private static Column[] monthFirst(Column[] sort) {
        Column[] all = new Column[sort.length + 1];
        all[0] = col(MONTH);
        System.arraycopy(sort, 0, all, 1, sort.length);
        return all;
    }
}
