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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** What stands on a page, whatever its format: every amount with two decimals, thousands set off or not. */
final class Printed {

    private static final Pattern AMOUNT = Pattern.compile("[-\u2212]?\\d[\\d,]*\\.\\d{2}(?!\\d)");

    /** Columns of a page have no space between them in its text: wherever a well-set number may begin and end. */
    private static final Pattern SET_AMOUNT = Pattern.compile("(?=([-\u2212]?\\d{1,3}(?:,\\d{3})*\\.\\d{2}))");

    private Printed() {}

    static Set<BigDecimal> amounts(Path file, String format) throws IOException {
        return switch (format) {
            case "xlsx" -> ofWorkbook(file);
            case "pdf" -> amounts(SET_AMOUNT.matcher(textOfPdf(file)).results().map(found -> found.group(1)));
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
        return amounts(AMOUNT.matcher(text).results().map(MatchResult::group));
    }

    private static Set<BigDecimal> amounts(Stream<String> printed) {
        return printed.map(amount -> amount.replace(",", "").replace('\u2212', '-'))
                .map(amount -> new BigDecimal(amount).stripTrailingZeros())
                .collect(Collectors.toSet());
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
