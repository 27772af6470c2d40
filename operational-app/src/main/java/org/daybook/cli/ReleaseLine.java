package org.daybook.cli;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.daybook.warehouse.FileFault;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.WarehouseStatus;

/** The line of {@code daybook status} on the current release. */
final class ReleaseLine {
    private final CliText text;
    private final Locale language;

    ReleaseLine(CliText text, Locale language) {
        this.text = text;
        this.language = language;
    }

    String of(WarehouseStatus warehouse) {
        return warehouse
                .problem()
                .map(problem -> text.of("status.release.unreadable", problem.file(), problem.what(language)))
                .or(() -> warehouse.current().map(manifest -> line(manifest, warehouse)))
                .orElseGet(() -> text.of("status.release.none"));
    }

    private String line(Manifest manifest, WarehouseStatus warehouse) {
        String line = text.of(
                "status.release",
                manifest.releaseId(),
                manifest.completeThrough(),
                manifest.publishedAt().truncatedTo(ChronoUnit.SECONDS));
        if (!warehouse.faults().isEmpty()) {
            FileFault first = warehouse.faults().get(0);
            return line + " " + text.of("status.damaged.file", first.file(), first.what(language));
        }
        if (warehouse.isCurrentDamaged()) {
            return line + " " + text.of("status.damaged");
        }
        return manifest.isProvisional() ? line + " " + text.of("status.provisional") : line;
    }
}
