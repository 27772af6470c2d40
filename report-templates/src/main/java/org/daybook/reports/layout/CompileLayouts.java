package org.daybook.reports.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.definition.ReportFolder;

/** Run by the build: compiles every layout, and the blocks that the descriptions list, beside the reports' files. */
public final class CompileLayouts {
    private static final String HOUSE = "_house";

    private CompileLayouts() {}

    public static void main(String[] arguments) throws IOException, JRException {
        Path reports = Path.of(arguments[0]);
        HouseStyles styles = new HouseStyles(reports);
        List<String> names = folders(reports);
        Files.write(
                reports.resolve("index"),
                names.stream().filter(n -> !n.equals(HOUSE)).toList());
        for (String name : names) {
            compileWritten(reports.resolve(name), styles);
            compileBlocks(reports.resolve(name), name, styles);
        }
    }

    private static List<String> folders(Path reports) throws IOException {
        try (Stream<Path> found = Files.list(reports)) {
            return found.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static void compileWritten(Path folder, HouseStyles styles) throws IOException, JRException {
        try (Stream<Path> found = Files.list(folder)) {
            for (Path written :
                    found.filter(f -> f.toString().endsWith(".jrxml")).toList()) {
                String target = written.toString().replaceAll("\\.jrxml$", ".jasper");
                JasperDesign design = styles.copyInto(JRXmlLoader.load(written.toFile()));
                JasperCompileManager.compileReportToFile(design, target);
            }
        }
    }

    private static void compileBlocks(Path folder, String name, HouseStyles styles) throws JRException {
        for (Map.Entry<String, BlockDefinition> entry :
                ReportFolder.open(name).definition().blocks().entrySet()) {
            if (entry.getValue().type() == BlockType.LIST) {
                continue; // has a written layout
            }
            JasperDesign design = design(entry.getKey(), entry.getValue());
            Path target = folder.resolve("block-" + entry.getKey() + ".jasper");
            JRSaver.saveObject(JasperCompileManager.compileReport(styles.copyInto(design)), target.toString());
        }
    }

    private static JasperDesign design(String id, BlockDefinition block) {
        try {
            return switch (block.type()) {
                case CARDS -> new CardsDesign(block).design(id);
                case STRIP -> new StripDesign(block).design(id);
                case TABLE, GRID, STATEMENT -> new TableDesign(block).design(id);
                case LINE, COLUMNS, BARS, STACKED, WATERFALL, PARETO -> new ChartDesign(block).design(id);
                case LIST, PROOF -> throw new IllegalArgumentException(block.type() + " has a written layout");
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("block " + id + ": " + e.getMessage(), e);
        }
    }
}
