package org.daybook.etl.conform;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Puts changed rows in the place of the old ones of the same key; doing it twice changes nothing. */
final class Merge {
    private Merge() {}

    static Dataset<Row> of(Dataset<Row> old, Dataset<Row> changed, List<String> key) {
        Dataset<Row> keys = changed.select(key.stream().map(changed::col).toArray(org.apache.spark.sql.Column[]::new));
        Dataset<Row> unchanged =
                old.join(keys, CollectionConverters.asScala(key).toSeq(), "left_anti");
        return unchanged.unionByName(changed, true);
    }
}
