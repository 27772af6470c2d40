package org.daybook.etl.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.daybook.warehouse.models.Model;
import org.jspecify.annotations.Nullable;

/** What the manifest says about the content of a file, counted from the file as it lies on disk. */
record FileMeasures(
        long rows, @Nullable LocalDate first, @Nullable LocalDate last, Map<String, String> controlSums) {

    static final FileMeasures EMPTY = new FileMeasures(0, null, null, Map.of());

    /** Measures of each file of a dataset, by the file's path. */
    static Map<Path, FileMeasures> of(Dataset<Row> files, Model model) {
        List<String> money = model.columns().stream()
                .filter(c -> c.type().equals("money"))
                .map(Model.Column::name)
                .toList();
        boolean isDated = model.columns().stream().anyMatch(c -> c.name().equals("business_day"));
        List<Column> measures = new ArrayList<>();
        measures.add(isDated ? min("business_day") : lit(null));
        measures.add(isDated ? max("business_day") : lit(null));
        money.forEach(m -> measures.add(sum(m)));
        Map<Path, FileMeasures> byFile = new HashMap<>();
        for (Row row : files.groupBy(col("_metadata.file_path"))
                .agg(count(lit(1)), measures.toArray(Column[]::new))
                .collectAsList()) {
            byFile.put(Path.of(URI.create(row.getString(0))), of(row, money));
        }
        return byFile;
    }

    private static FileMeasures of(Row row, List<String> money) {
        Map<String, String> sums = new TreeMap<>();
        for (int i = 0; i < money.size(); i++) {
            BigDecimal sum = row.getDecimal(4 + i);
            sums.put(money.get(i), sum == null ? "0.00" : sum.toPlainString());
        }
        return new FileMeasures(row.getLong(1), row.getLocalDate(2), row.getLocalDate(3), sums);
    }
}
