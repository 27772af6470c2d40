package org.daybook.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.daybook.reports.ReportRenderer;
import org.daybook.reports.ReportRequest;
import org.daybook.warehouse.Release;

/** A printed report: the file appears when it is complete, and not at all when the report fails. */
final class ReportFile {

    private ReportFile() {}

    static void write(ReportRequest request, Release release, Path file, Clock clock) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                ReportRenderer.render(request, release, out, clock);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
