package org.daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.tables.ReleaseTables;
import org.junit.jupiter.api.Test;

/** A report whose pages do not stay in memory; LongReportBench prints ten thousand of them. */
class LongReportTest {
    private static final int STORES = 1001;

    @Test
    void hundredsOfPagesAreWholeAndTheSameEachTime() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            try (Statement statement = connection.createStatement()) {
                Shop.build(statement);
                Shop.addStores(statement, STORES);
            }
            byte[] pdf = print(connection);
            assertThat(print(connection)).isEqualTo(pdf);
            try (PdfReader reader = new PdfReader(pdf)) {
                int pages = reader.getNumberOfPages();
                assertThat(pages).isGreaterThan(100);
                String footer = "Page 90 of " + pages;
                assertThat(new PdfTextExtractor(reader).getTextFromPage(90)).contains(footer, "Store number");
            }
        }
    }

    private static byte[] print(Connection connection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderer.render(
                ReportRequest.of("sales-by-store", Period.parse("2010-11"), Locale.ENGLISH, ReportFormat.PDF),
                ReleaseTables.of(connection),
                Shop.manifest(Shop.LAST_DAY, Manifest.PASSED, List.of()),
                out,
                Shop.CLOCK);
        return out.toByteArray();
    }
}
