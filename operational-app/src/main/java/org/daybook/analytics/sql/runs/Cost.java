package org.daybook.analytics.sql.runs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.analytics.sql.text.TableNames;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.DataFile;
import org.daybook.warehouse.Manifest.Table;

/** What a query reads at most. */
public record Cost(int tables, long files, long bytes, long rows) {

    /** Nothing if it names no table of the release. */
    static Optional<Cost> of(String query, Manifest manifest) {
        Set<String> names = TableNames.in(
                query, manifest.tables().stream().map(Table::qualifiedName).toList());
        List<Table> named = manifest.tables().stream()
                .filter(table -> names.contains(table.qualifiedName()))
                .toList();
        List<DataFile> files =
                named.stream().flatMap(table -> table.files().stream()).toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cost(
                        named.size(),
                        files.size(),
                        files.stream().mapToLong(DataFile::bytes).sum(),
                        named.stream().mapToLong(Table::rows).sum()));
    }
}
