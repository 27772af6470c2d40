package org.daybook.reports.data;

import java.util.List;
import org.daybook.warehouse.Manifest;

/** The last page's blocks. */
final class Proof {
    private final Assembly assembly;
    private final Manifest manifest;

    Proof(Assembly assembly, Manifest manifest) {
        this.assembly = assembly;
        this.manifest = manifest;
    }

    List<Block> blocks() {
        return List.of();
    }
}
