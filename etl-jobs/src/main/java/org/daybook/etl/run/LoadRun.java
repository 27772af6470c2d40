package org.daybook.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.warehouse.Release;

/** One load: its number, its warehouse, and its folder of files that nobody sees before they are published. */
public record LoadRun(long id, Path warehouse) {

    public Path work() {
        return warehouse.resolve("work").resolve("run=" + id);
    }

    public Path extractFolder() {
        return work().resolve("extract");
    }

    /** Where this run writes a table until it is published. */
    public Path tableFolder(String schema, String table) {
        return work().resolve(schema).resolve(table);
    }

    /** What the extract step of this run read, also when an earlier process did it. */
    public Extracted extracted() {
        return read("extracted.json", Extracted.class);
    }

    public <T> T read(String name, Class<T> type) {
        try {
            return Json.read(work().resolve(name), type);
        } catch (IOException e) {
            throw new UncheckedIOException("Run " + id + " has lost its file " + name, e);
        }
    }

    public void write(String name, Object value) {
        try {
            Json.write(work().resolve(name), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The release that an incremental load builds on. */
    public Optional<Release> base() {
        long id = extracted().baseReleaseId();
        return id == 0 ? Optional.empty() : Optional.of(Release.of(warehouse, id));
    }
}
