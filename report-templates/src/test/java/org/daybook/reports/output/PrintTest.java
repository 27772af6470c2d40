package org.daybook.reports.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.daybook.reports.Shop;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.definition.ReportFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at the filled pages themselves. */
class PrintTest {
    @ParameterizedTest
    @CsvSource({
        "daily-sales, 2010-11-10, 3",
        "weekly-sales, 2010-W45, 4",
        "monthly-business-review, 2010-11, 7",
        "customer-segments, 2010-11, 4",
        "income-statement, 2010-11, 3",
        "profit-by-product, 2010-11, 3",
        "cash-and-receivables, 2010-11, 3",
        "sales-by-store, 2010-11, 3"
    })
    void noTextIsCutAndEachPageHoldsItsSubject(String report, String period, int pages) throws JRException {
        for (String language : List.of("en", "zh-CN", "zh-TW")) {
            ReportData data = Shop.shared().data(report, period, Locale.forLanguageTag(language));
            JasperPrint print = PdfOutput.fill(data, ReportFolder.open(report).definition());
            assertThat(print.getPages()).as(report + " " + language).hasSize(pages);
            print.getPages()
                    .forEach(page -> texts(page.getElements()).forEach(text -> {
                        assertThat(text.getTextTruncateIndex())
                                .as("cut in " + language + ": " + text.getOriginalText())
                                .isNull();
                    }));
        }
    }

    @Test
    void aLongNameOfANarrowCardStaysLegible() throws JRException {
        assertThat(texts(firstPage("cash-and-receivables", "2010-11")).stream()
                        .filter(text -> text.getOriginalText().equals("Customer prepayments, whole shop"))
                        .map(JRPrintText::getFontSize))
                .hasSize(1)
                .allMatch(size -> size >= 5.5f);
    }

    @Test
    void aHeadlineThatIsLeftOutLeavesNoEmptyCard() throws JRException {
        assertThat(all(firstPage("open-orders", "2010-11-10")).stream()
                        .filter(element -> element.getStyle() != null
                                && "CardFill".equals(element.getStyle().getName())))
                .hasSize(2);
    }

    /** Of a report narrowed to one store. */
    private static List<JRPrintElement> firstPage(String report, String period) throws JRException {
        ReportData data = Shop.shared().narrowed(report, period, "S1", null);
        return PdfOutput.fill(data, ReportFolder.open(report).definition())
                .getPages()
                .get(0)
                .getElements();
    }

    private static List<JRPrintText> texts(List<JRPrintElement> elements) {
        return all(elements).stream()
                .filter(JRPrintText.class::isInstance)
                .map(JRPrintText.class::cast)
                .toList();
    }

    private static List<JRPrintElement> all(List<JRPrintElement> elements) {
        List<JRPrintElement> found = new ArrayList<>();
        for (JRPrintElement element : elements) {
            found.add(element);
            if (element instanceof JRPrintFrame frame) {
                found.addAll(all(frame.getElements()));
            }
        }
        return found;
    }
}
