package org.daybook.warehouse.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells columns of the same name apart, where a format cannot hold two: a, a_1, a_2. */
final class UniqueNames {
    private UniqueNames() {}

    static List<String> of(List<Column> columns) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            String name = column.name();
            for (int n = 1; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = column.name() + "_" + n;
            }
            names.add(name);
        }
        return names;
    }
}
