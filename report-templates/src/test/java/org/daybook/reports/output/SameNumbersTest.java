package org.daybook.reports.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.daybook.reports.Shop;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.Cell;
import org.daybook.reports.data.CellText;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.text.Figures;
import org.daybook.reports.text.Wording;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "daily-sales, 2010-11-10, en",
        "daily-sales, 2010-11-10, zh-CN",
        "weekly-sales, 2010-W45, zh-TW",
        "monthly-business-review, 2010-11, en",
        "monthly-business-review, 2010-11, zh-CN",
        "customer-segments, 2010-11, zh-CN",
        "income-statement, 2010-11, en",
        "income-statement, 2010-Q3, zh-CN",
        "profit-by-product, 2010-11, en",
        "profit-by-product, 2010-W45, zh-CN",
        "cash-and-receivables, 2010-11, en",
        "cash-and-receivables, 2010-W45, zh-CN",
        "sales-by-store, 2010-11, en",
        "sales-by-store, 2010-W45, zh-CN",
        "open-orders, 2010-11-30, en",
        "stock-health, 2010-11, zh-CN",
        "data-quality, 2010-11, zh-TW"
    })
    void allFormsShowTheSameNumbers(String report, String period, String language) throws IOException {
        ReportData data = Shop.shared().data(report, period, Locale.forLanguageTag(language));
        CellText print = new CellText(new Figures(Wording.of(data.language()), data.currency()));
        String pdf = pdf(data);
        String html = squeezed(text(out -> HtmlOutput.write(data, out)));
        String csv = text(out -> CsvOutput.write(data, out));
        try (ReadableWorkbook workbook = workbook(data)) {
            for (int b = 0; b < data.blocks().size(); b++) {
                Block block = data.blocks().get(b);
                for (int r = 0; r < block.rows().size(); r++) {
                    List<org.dhatim.fastexcel.reader.Row> sheet =
                            workbook.getSheet(b + 1).orElseThrow().read();
                    for (int c = 0; c < block.columns().size(); c++) {
                        Cell cell = block.rows().get(r).cells().get(c);
                        String where = block.id() + "," + (r + 1) + ","
                                + block.columns().get(c).id() + ",";
                        if (cell.number() != null) {
                            assertThat(csv).contains(where + cell.number().toPlainString() + "\r\n");
                            assertThat(new BigDecimal(
                                                    sheet.get(r + 1).getCell(c).getRawValue())
                                            .doubleValue())
                                    .as(where)
                                    .isEqualTo(cell.number().doubleValue());
                        }
                        if (isPrinted(block, c)) {
                            String printed = squeezed(print.figure(cell));
                            String id = block.columns().get(c).id();
                            if (!id.endsWith("_share")) {
                                Cell drawn = block.drawn(block.rows().get(r), id);
                                assertThat(pdf).as(where).contains(squeezed(print.figure(drawn)));
                            }
                            assertThat(html).as(where).contains(StyledText.escape(printed));
                        }
                    }
                }
            }
        }
    }

    private static boolean isPrinted(Block block, int column) {
        boolean isSeries = block.type() == BlockType.CARDS && (column == 2 || column == 4 || column > 5);
        boolean isDrawn = block.type().isChart();
        boolean isUnit = block.type() == BlockType.STRIP && column == 0;
        return !isSeries && !isDrawn && !isUnit;
    }

    private static String pdf(ReportData data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfOutput.write(data, ReportFolder.open(data.report()).definition(), out);
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
            return squeezed(text.toString());
        }
    }

    private static ReadableWorkbook workbook(ReportData data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxOutput.write(data, out);
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]", "");
    }
}
