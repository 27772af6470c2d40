package org.daybook.integrity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The checks that are queries in files: on the class path below {@code integrity/}. */
final class CheckFiles {

    /** A query that returns no row on a sound release. */
    record Query(String name, String sql) {}

    /** The same sums from both sides. */
    record Pair(String name, String databaseSql, String warehouseSql) {}

    private CheckFiles() {}

    static List<Query> inWarehouse() {
        return Arrays.stream(files("integrity/warehouse/*.sql"))
                .map(file -> new Query("warehouse_" + name(file), text(file)))
                .toList();
    }

    static List<Pair> comparisons() {
        TreeMap<String, Resource> ofDatabase = byName("integrity/compare/*.database.sql");
        TreeMap<String, Resource> ofWarehouse = byName("integrity/compare/*.warehouse.sql");
        return ofDatabase.entrySet().stream()
                .map(entry -> new Pair(
                        "warehouse_equals_database_" + entry.getKey(),
                        text(entry.getValue()),
                        text(Objects.requireNonNull(ofWarehouse.get(entry.getKey()), entry.getKey()))))
                .toList();
    }

    private static TreeMap<String, Resource> byName(String pattern) {
        TreeMap<String, Resource> found = new TreeMap<>();
        for (Resource file : files(pattern)) {
            found.put(name(file), file);
        }
        return found;
    }

    private static String name(Resource file) {
        String whole = Objects.requireNonNull(file.getFilename());
        return whole.substring(0, whole.indexOf('.'));
    }

    private static Resource[] files(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
