package org.daybook.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.daybook.reports.data.Places;
import org.daybook.reports.data.ReportAssembler;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.data.Scope;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.output.CsvOutput;
import org.daybook.reports.output.HtmlOutput;
import org.daybook.reports.output.PdfOutput;
import org.daybook.reports.output.XlsxOutput;
import org.daybook.reports.text.Wording;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseReader;
import org.daybook.warehouse.tables.ReleaseTables;

/** Renders one report on one release; the same request on the same release by the same clock gives the same bytes. */
public final class ReportRenderer {
    private ReportRenderer() {}

    public static void render(ReportRequest request, Release release, OutputStream out, Clock clock) {
        ReportLibrary.requireFitting(request);
        ReleaseDays.of(release.manifest()).ifPresent(days -> days.requireSome(request.period()));
        try (ReleaseReader reader = ReleaseReader.open(release)) {
            render(request, reader, release.manifest(), out, clock);
        }
    }

    static void render(ReportRequest request, ReleaseTables tables, Manifest manifest, OutputStream out, Clock clock) {
        ReportFolder folder = ReportLibrary.fitting(request);
        Wording wording = Wording.of(request.language());
        Scope scope = new Places(tables.connection(), wording).scope(request.store(), request.channel());
        ReportData data =
                new ReportAssembler(tables, manifest, clock).assemble(folder, request.period(), wording, scope);
        try {
            switch (request.format()) {
                case PDF -> PdfOutput.write(data, folder.definition(), out);
                case XLSX -> XlsxOutput.write(data, out);
                case CSV -> CsvOutput.write(data, out);
                case HTML -> HtmlOutput.write(data, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
