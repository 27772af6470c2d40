package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a document happened, and on which business day. */
class TimesModuleTest {
    private static final String HEADER = "order_no,ordered_at,sku,quantity,unit_price";
    private static final String TIMES =
            "select document_no, business_day, event_at at time zone 'UTC' from orders.sales_document order by 1";

    @TempDir
    Path folder;

    private ImportFixture shop;

    @BeforeEach
    void open() {
        shop = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void timesAreLocalToTheZoneUnlessTheyCarryAnOffset() {
        shop.csv(
                        HEADER,
                        "1,2010-07-01 00:30:00,a,1,1",
                        "2,2010-07-01T00:30:00Z,a,1,1",
                        "3,2010-07-01T00:30:00+08:00,a,1,1",
                        "4,2010-07-01,a,1,1")
                .run();
        assertThat(shop.rows(TIMES))
                .containsExactly(
                        "1 2010-07-01 2010-06-30 23:30:00.0",
                        "2 2010-07-01 2010-07-01 00:30:00.0",
                        "3 2010-06-30 2010-06-30 16:30:00.0",
                        "4 2010-07-01 2010-06-30 23:00:00.0");
    }

    @Test
    void aZoneSaysHowTimesAreReadButDaysFollowTheShop() {
        shop.csv(HEADER, "1,2010-07-01 12:00,a,1,1").run();
        shop.csv(HEADER, "2,2010-07-01 02:00,a,1,1", "3,2010-07-02,a,1,1")
                .zone("Asia/Shanghai")
                .run();
        assertThat(shop.rows(TIMES))
                .containsExactly(
                        "1 2010-07-01 2010-07-01 11:00:00.0",
                        "2 2010-06-30 2010-06-30 18:00:00.0",
                        "3 2010-07-02 2010-07-01 23:00:00.0");
        assertThat(shop.value("select zone from settings.shop")).isEqualTo("Europe/London");
    }

    @Test
    void theCutOverHourMovesEarlyTimesToTheDayBefore() {
        shop.csv(HEADER, "1,2010-02-01 12:00,a,1,1").run();
        shop.jdbc().sql("update settings.shop set cut_over = '04:00'").update();
        shop.csv(HEADER, "2,2010-02-01 03:59:59,a,1,1", "3,2010-02-01 04:00,a,1,1", "4,2010-02-01,a,1,1")
                .run();
        assertThat(shop.rows(TIMES))
                .endsWith(
                        "2 2010-01-31 2010-02-01 03:59:59.0",
                        "3 2010-02-01 2010-02-01 04:00:00.0",
                        "4 2010-02-01 2010-02-01 04:00:00.0");
    }

    @Test
    void timesThatTheClocksSkippedMoveOnAndDoubledOnesAreTheFirst() {
        shop.csv(HEADER, "1,2010-03-28 01:30,a,1,1", "2,2010-10-31 01:30,a,1,1").run();
        assertThat(shop.rows(TIMES))
                .containsExactly("1 2010-03-28 2010-03-28 01:30:00.0", "2 2010-10-31 2010-10-31 00:30:00.0");
    }

    @Test
    void readsTheDatesOfAWorkbook() throws IOException {
        Path file = folder.resolve("sales.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sales");
            List<String> header = List.of(HEADER.split(","));
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            line(sheet, 1, 489434, LocalDateTime.of(2010, 12, 1, 8, 26));
            sheet.value(1, 4, 6.95);
            line(sheet, 2, 489435, null);
            sheet.value(2, 1, LocalDate.of(2010, 12, 2));
            line(sheet, 3, 489436, null);
            sheet.value(3, 1, "2010-12-03 10:00");
            sheet.value(3, 4, "1.5");
        }
        shop.file(file).run();
        assertThat(shop.rows(TIMES))
                .containsExactly(
                        "489434 2010-12-01 2010-12-01 08:26:00.0",
                        "489435 2010-12-02 2010-12-02 00:00:00.0",
                        "489436 2010-12-03 2010-12-03 10:00:00.0");
        assertThat(shop.rows("select sku, quantity, gross_amount from orders.sale_line"
                        + " join catalog.product using (product_id) order by document_id"))
                .containsExactly("85048 2.000 13.90", "85048 2.000 2.50", "85048 2.000 3.00");
    }

    private static void line(Worksheet sheet, int row, int number, @Nullable LocalDateTime at) {
        sheet.value(row, 0, number);
        if (at != null) {
            sheet.value(row, 1, at);
        }
        sheet.value(row, 2, 85048);
        sheet.value(row, 3, 2);
        sheet.value(row, 4, 1.25);
    }
}
