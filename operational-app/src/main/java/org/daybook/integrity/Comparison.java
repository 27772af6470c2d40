package org.daybook.integrity;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums of the database against sums of a release, over what the release could see. */
record Comparison(CheckFiles.Pair pair, long horizon) {

    CheckResult run(JdbcClient database, Connection warehouse) {
        Sums here = new SumTable(database).read(pair.databaseSql(), horizon);
        Sums there = new ReleaseTable(warehouse).sums(pair.warehouseSql(), horizon);
        return CheckResult.of(pair.name(), differences(here, there));
    }

    static List<String> differences(Sums database, Sums warehouse) {
        List<String> faults = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(database.byKey().keySet());
        keys.addAll(warehouse.byKey().keySet());
        for (String key : keys) {
            Map<String, String> here = new HashMap<>(database.byKey().getOrDefault(key, Map.of()));
            boolean isTouched = Boolean.parseBoolean(here.remove(Sums.TOUCHED));
            Map<String, String> there = warehouse.byKey().getOrDefault(key, Map.of());
            if (!isTouched && !here.equals(there)) {
                faults.add(key + ": " + difference(here, there));
            }
        }
        return faults;
    }

    private static String difference(Map<String, String> here, Map<String, String> there) {
        List<String> words = new ArrayList<>();
        TreeSet<String> columns = new TreeSet<>(here.keySet());
        columns.addAll(there.keySet());
        for (String column : columns) {
            if (!Objects.equals(here.get(column), there.get(column))) {
                words.add(column + " " + here.getOrDefault(column, "none") + " in the database, "
                        + there.getOrDefault(column, "none") + " in the warehouse");
            }
        }
        return String.join("; ", words);
    }
}
