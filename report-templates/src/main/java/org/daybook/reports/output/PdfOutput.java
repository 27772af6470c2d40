package org.daybook.reports.output;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.layout.Layouts;
import org.jspecify.annotations.Nullable;

/** Prints a report: fills its page layout and writes a PDF whose bytes depend on nothing but its data. */
public final class PdfOutput {
    // From here on pages and PDF go to a file while they are made: some hundred pages.
    private static final int LONG = 3000;
    private static final int PAGES_IN_MEMORY = 50;
    private static final int BLOCK_BYTES = 8192;
    private static final int BLOCKS_AT_ONCE = 128;

    private PdfOutput() {}

    public static void write(ReportData data, ReportDefinition definition, OutputStream out) throws IOException {
        try {
            if (data.rows() < LONG) {
                ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                export(fill(data, definition), data, pdf);
                ByteBuffer bytes = ByteBuffer.wrap(pdf.toByteArray());
                StablePdf.settle(bytes, data);
                out.write(bytes.array());
            } else {
                writeLong(data, definition, out);
            }
        } catch (JRException e) {
            throw new IllegalStateException("the report " + definition.name() + " cannot be printed", e);
        }
    }

    private static void writeLong(ReportData data, ReportDefinition definition, OutputStream out)
            throws IOException, JRException {
        try (WorkFolder folder = WorkFolder.create()) {
            Path file = folder.path().resolve("report.pdf");
            JRSwapFileVirtualizer pages = new JRSwapFileVirtualizer(
                    PAGES_IN_MEMORY, new JRSwapFile(folder.path().toString(), BLOCK_BYTES, BLOCKS_AT_ONCE), true);
            try (OutputStream pdf = new BufferedOutputStream(Files.newOutputStream(file))) {
                export(fill(data, definition, pages), data, pdf);
            } finally {
                pages.cleanup();
            }
            try (FileChannel pdf = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                StablePdf.settle(pdf.map(MapMode.READ_WRITE, 0, pdf.size()), data);
            }
            Files.copy(file, out);
        }
    }

    /** The pages before they are written. */
    static JasperPrint fill(ReportData data, ReportDefinition definition) throws JRException {
        return fill(data, definition, null);
    }

    private static JasperPrint fill(ReportData data, ReportDefinition definition, @Nullable JRSwapFileVirtualizer pages)
            throws JRException {
        PrintedBlocks blocks = new PrintedBlocks(data, definition);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", blocks);
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
        if (pages != null) {
            parameters.put(JRParameter.REPORT_VIRTUALIZER, pages);
        }
        return JasperFillManager.fillReport(Layouts.page(definition.name()), parameters, blocks.pages());
    }

    private static void export(JasperPrint print, ReportData data, OutputStream pdf) throws JRException {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(data.title() + ", " + data.period());
        configuration.setMetadataCreator("Daybook");
        configuration.setTagLanguage(data.language().toLanguageTag());
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
    }
}
