package org.daybook.reports.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.layout.Layouts;

/** Prints a report: fills its page layout and writes a PDF whose bytes depend on nothing but its data. */
public final class PdfOutput {
    private PdfOutput() {}

    public static void write(ReportData data, ReportDefinition definition, OutputStream out) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            export(fill(data, definition), data, pdf);
        } catch (JRException e) {
            throw new IllegalStateException("the report " + definition.name() + " cannot be printed", e);
        }
        out.write(StablePdf.of(pdf.toByteArray(), data));
    }

    /** The pages before they are written. */
    static JasperPrint fill(ReportData data, ReportDefinition definition) throws JRException {
        PrintedBlocks blocks = new PrintedBlocks(data, definition);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", blocks);
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ROOT);
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
