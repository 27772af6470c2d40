package org.daybook.etl.marts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.daybook.etl.run.Folders;
import org.daybook.etl.run.LoadRun;
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

    /** Makes room for the classified products; the folder of those without classes is the answer. */
    Path setAside() throws IOException {
        return Files.move(written(), unclassified(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where the classified products belong. */
    Path written() {
        return run.tableFolder(products.schema(), products.name());
    }

    private Path unclassified() {
        return run.work().resolve("unclassified");
    }
}
