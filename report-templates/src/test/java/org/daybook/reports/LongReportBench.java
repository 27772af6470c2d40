package org.daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.daybook.reports.layout.Layouts;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.tables.ReleaseTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand pages: a shop of many thousand stores, all of them in one report, printed by a Java program of its own
 * that tells its time and memory; beside it the same tables by JasperReports alone.
 */
class LongReportBench {
    private static final int STORES = 100_000;
    private static final int COLUMNS = 9;
    private static final String HEAP = "-Xmx256m";

    @TempDir
    Path folder;

    @Test
    void tenThousandPages() throws Exception {
        Measured ours = run("ours");
        Measured bare = run("bare");
        System.out.printf(
                Locale.ROOT,
                "a report of %d pages: %.1f s with its queries, %d MB more than before it; JasperReports alone,"
                        + " %d pages: %.1f s, %d MB: %.2f x (bar 0.8)%n",
                ours.pages(),
                ours.millis() / 1e3,
                ours.extra(),
                bare.pages(),
                bare.millis() / 1e3,
                bare.extra(),
                (double) bare.millis() / ours.millis());
        assertThat(ours.pages()).isGreaterThanOrEqualTo(10_000);
    }

    private Measured run(String what) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        what,
                        folder.resolve(what + ".pdf").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return new Measured(told(said, "pages"), told(said, "millis"), told(said, "extra"));
    }

    private static long told(String said, String what) {
        return said.lines()
                .filter(line -> line.startsWith(what + " "))
                .mapToLong(line -> Long.parseLong(line.substring(what.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said));
    }

    /** Pages, milliseconds and megabytes. */
    private record Measured(long pages, long millis, long extra) {}

    /** Runs alone, so that its memory is that of the report. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[1]);
            if (arguments[0].equals("ours")) {
                ours(file);
            } else {
                bare(file);
            }
        }

        private static void ours(Path file) throws Exception {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
                try (Statement statement = connection.createStatement()) {
                    Shop.build(statement);
                    Shop.addStores(statement, STORES);
                }
                render(connection, "2010-W44", file);
                measured(file, () -> render(connection, "2010-11", file));
            }
        }

        private static void render(Connection connection, String day, Path file) throws IOException {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                ReportRenderer.render(
                        ReportRequest.of("sales-by-store", Period.parse(day), Locale.ENGLISH, ReportFormat.PDF),
                        ReleaseTables.of(connection),
                        Shop.manifest(LocalDate.of(2010, 11, 30), Manifest.PASSED, List.of()),
                        out,
                        Shop.CLOCK);
            }
        }

        private static void bare(Path file) throws Exception {
            Path swap = Files.createDirectory(file.resolveSibling("swap"));
            List<JasperReport> tables = Stream.of("stores", "pairs", "weekdays")
                    .map(table -> Layouts.block("sales-by-store", table))
                    .toList();
            print(tables, 100, swap, file);
            measured(file, () -> print(tables, STORES, swap, file));
        }

        /** The same tables with ready texts, without pages around them. */
        private static void print(List<JasperReport> tables, int rows, Path swap, Path file) throws JRException {
            JRSwapFileVirtualizer pages =
                    new JRSwapFileVirtualizer(50, new JRSwapFile(swap.toString(), 8192, 128), true);
            List<JasperPrint> prints = new ArrayList<>();
            for (JasperReport table : tables) {
                Map<String, Object> parameters = new HashMap<>();
                parameters.put(JRParameter.REPORT_VIRTUALIZER, pages);
                IntStream.range(0, COLUMNS).forEach(i -> parameters.put("head_" + i, "Net sales"));
                prints.add(JasperFillManager.fillReport(table, parameters, new JRMapCollectionDataSource(texts(rows))));
            }
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(file.toFile()));
            exporter.exportReport();
            pages.cleanup();
        }

        private static List<Map<String, ?>> texts(int rows) {
            return new AbstractList<>() {
                @Override
                public Map<String, ?> get(int index) {
                    Map<String, Object> texts = new HashMap<>();
                    texts.put("rule", "RuleRow");
                    for (int i = 0; i < COLUMNS; i++) {
                        boolean isName = i == 0;
                        texts.put("text_" + i, isName ? "Store number " + index : "1,234.00");
                        texts.put("style_" + i, isName ? "Text" : "Number");
                    }
                    return texts;
                }

                @Override
                public int size() {
                    return rows;
                }
            };
        }

        private interface Work {
            void run() throws Exception;
        }

        private static void measured(Path file, Work work) throws Exception {
            System.gc();
            long before = status("VmRSS");
            long begun = System.nanoTime();
            work.run();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            System.out.println("millis " + millis);
            System.out.println("extra " + (status("VmHWM") - before) / 1024);
            System.out.println("pages " + pages(file));
        }

        private static long status(String name) throws IOException {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow();
        }

        private static int pages(Path file) throws IOException {
            try (var reader = new com.lowagie.text.pdf.PdfReader(file.toString())) {
                return reader.getNumberOfPages();
            }
        }
    }
}
