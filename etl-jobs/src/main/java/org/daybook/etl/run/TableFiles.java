package org.daybook.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.warehouse.Manifest.DataFile;
import org.daybook.warehouse.Manifest.Table;
import org.daybook.warehouse.models.Model;

/** The files of one table in this run: those it wrote, and those of the base release that it leaves as they are. */
public record TableFiles(LoadRun run, Model model) {
    private static final String MONTH = "business_month=";

    /** Files that this run wrote and has not published yet. */
    public List<Path> written() {
        Path folder = run.tableFolder(model.schema(), model.name());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(TableFiles::isData).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of the base release in months that this run did not write, or all where a table without months stands. */
    public List<DataFile> kept() {
        Set<String> rewritten = written().stream().map(TableFiles::month).collect(Collectors.toSet());
        if (!model.isPartitioned()) {
            return rewritten.isEmpty() ? base() : List.of();
        }
        return base().stream()
                .filter(f -> !rewritten.contains(f.businessMonth()))
                .toList();
    }

    /** Files of the base release. */
    public List<DataFile> base() {
        return run.base()
                .flatMap(r -> r.manifest().table(model.schema(), model.name()))
                .map(Table::files)
                .orElse(List.of());
    }

    /** All files that make the table in the coming release. */
    public List<Path> all() {
        return Stream.concat(
                        written().stream(),
                        kept().stream().map(f -> run.warehouse().resolve(f.path())))
                .toList();
    }

    /** The month that a file's folder names, or an empty text where the table has no months. */
    public static String month(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(MONTH)) {
                return part.toString().substring(MONTH.length());
            }
        }
        return "";
    }

    // An attempt that was killed leaves its files below _temporary; the next attempt discards the whole folder.
    private static boolean isData(Path file) {
        return file.getFileName().toString().endsWith(".parquet")
                && !file.toString().contains("_temporary");
    }
}
