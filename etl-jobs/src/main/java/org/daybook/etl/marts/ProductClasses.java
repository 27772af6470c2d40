package org.daybook.etl.marts;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.daybook.etl.run.Folders;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.Tables;
import org.daybook.warehouse.models.Model;

/** Completes dim_product by the classes that follow from its sales, once the marts that tell them are built. */
record ProductClasses(LoadRun run, Model products) {

    /** Undoes what an attempt that was killed may have begun. */
    void undo() throws IOException {
        if (Files.exists(unclassified())) {
            Folders.delete(written());
            Files.move(unclassified(), written(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void attach(SparkSession session) throws IOException {
        Files.move(written(), unclassified(), StandardCopyOption.ATOMIC_MOVE);
        Dataset<Row> before = Tables.read(session, products, List.of(unclassified()));
        Dataset<Row> classes =
                session.sql(Objects.requireNonNull(products.sql())).withColumnRenamed("product_id", "c_id");
        Dataset<Row> classified = before.drop("abc_class", "xyz_class")
                .join(classes, col("product_id").equalTo(col("c_id")), "left");
        Tables.write(classified, products, written());
    }

    private Path written() {
        return run.tableFolder(products.schema(), products.name());
    }

    private Path unclassified() {
        return run.work().resolve("unclassified");
    }
}
