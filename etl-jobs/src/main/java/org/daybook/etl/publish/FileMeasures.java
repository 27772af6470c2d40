package org.daybook.etl.publish;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.etl.candidate.Candidate;
import org.daybook.warehouse.ReleaseViews;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.models.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What the manifest says about the content of a file, counted from the file as it lies on disk. */
record FileMeasures(
        long rows, @Nullable LocalDate first, @Nullable LocalDate last, Map<String, String> controlSums) {

    static final FileMeasures EMPTY = new FileMeasures(0, null, null, Map.of());

    /** Measures of each file that this run wrote of a table, by the file's path. */
    static Map<Path, FileMeasures> of(Candidate candidate, Model model, List<Path> files) {
        List<String> money = model.columns().stream()
                .filter(c -> c.type().equals("money"))
                .map(Model.Column::name)
                .toList();
        boolean isDated = model.columns().stream().anyMatch(c -> c.name().equals("business_day"));
        String days = isDated ? "min(business_day), max(business_day)" : "null, null";
        String sums = money.stream().map(m -> ", sum(" + Sql.name(m) + ")").collect(Collectors.joining());
        Map<Path, FileMeasures> byFile = new HashMap<>();
        candidate
                .jdbc()
                .sql("select filename, count(*), " + days + sums + " from read_parquet(" + ReleaseViews.list(files)
                        + ", filename = true, hive_partitioning = false) group by filename")
                .query((RowCallbackHandler) row -> byFile.put(Path.of(row.getString(1)), of(row, money)));
        return byFile;
    }

    private static FileMeasures of(ResultSet row, List<String> money) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        for (int i = 0; i < money.size(); i++) {
            BigDecimal sum = row.getBigDecimal(5 + i);
            sums.put(money.get(i), sum == null ? "0.00" : sum.toPlainString());
        }
        return new FileMeasures(
                row.getLong(2), row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class), sums);
    }
}
