package org.daybook.pipeline;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** What stands on a page, whatever its format: every amount with two decimals, thousands set off or not. */
final class Printed {

    private static final Pattern AMOUNT = Pattern.compile("[-\u2212]?\\d[\\d,]*\\.\\d{2}(?!\\d)");

    private Printed() {}

    static Set<BigDecimal> amounts(Path file, String format) throws IOException {
        return switch (format) {
            case "xlsx" -> ofWorkbook(file);
            case "pdf" -> ofText(textOfPdf(file));
            default -> ofText(Files.readString(file));
        };
    }

    static String textOfPdf(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
        }
        return text.toString();
    }

    private static Set<BigDecimal> ofText(String text) {
        Set<BigDecimal> amounts = new HashSet<>();
        AMOUNT.matcher(text)
                .results()
                .map(found -> found.group().replace(",", "").replace('\u2212', '-'))
                .forEach(amount -> amounts.add(new BigDecimal(amount).stripTrailingZeros()));
        return amounts;
    }

    private static Set<BigDecimal> ofWorkbook(Path file) throws IOException {
        Set<BigDecimal> amounts = new HashSet<>();
        try (var in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    rows.flatMap(row -> row.stream())
                            .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
                            .forEach(cell -> amounts.add(cell.asNumber()
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .stripTrailingZeros()));
                }
            }
        }
        return amounts;
    }
}
