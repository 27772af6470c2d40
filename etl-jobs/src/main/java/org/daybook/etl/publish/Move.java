package org.daybook.etl.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.TableFiles;
import org.daybook.warehouse.Manifest.DataFile;
import org.daybook.warehouse.models.Model;

/** One file on its way from the run's folder to where the manifest names it. */
record Move(String schema, String table, String from, DataFile to) {

    static String target(LoadRun run, Model model, Path written) {
        String month = TableFiles.month(written);
        String folder = model.isPartitioned() ? "/business_month=" + month : "";
        return "data/" + model.schema() + "/" + model.name() + folder + "/run=" + run.id() + "/"
                + written.getFileName();
    }

    /** Done again after a kill, it finds the file in its place. */
    void carryOut(Path warehouse) throws IOException {
        Path target = warehouse.resolve(to.path());
        Path source = warehouse.resolve(from);
        if (Files.exists(source)) {
            Files.createDirectories(target.getParent());
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
