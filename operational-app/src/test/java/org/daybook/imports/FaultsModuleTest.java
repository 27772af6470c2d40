package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.imports.ImportRefused.Cause;
import org.daybook.imports.SalesImportResult.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is said by line and field, and nothing of it is written. */
class FaultsModuleTest {
    private static final String HEADER =
            "order_no,ordered_at,sku,quantity,unit_price,discount_amount,unit_cost,customer_no";
    private static final String GOOD = "0,2010-11-15,a,1,1.50,,,";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                ",2010-11-15,a,1,1,,,#3 order_no",
                "1,,a,1,1,,,#3 ordered_at",
                "1,2010-11-15, ,1,1,,,#3 sku",
                "1,2010-11-15,a,,1,,,#3 quantity",
                "1,2010-11-15,a,1,,,,#3 unit_price",
                "1,2010-11-15,a,one,1,,,#3 quantity",
                "1,2010-11-15,a,1,1..2,,,#3 unit_price",
                "1,2010-02-30,a,1,1,,,#3 ordered_at",
                "1,2010-11-15,a,1.2345,1,,,#3 quantity",
                "1,2010-11-15,a,10000000,1000001,,,#3 unit_price",
                "1,2010-11-15,a,1,1,-0.5,,#3 discount_amount",
                "1,2010-11-15,a,1,1,1.01,,#3 discount_amount",
                "1,2010-11-15,a,-1,1,1.01,,#3 discount_amount",
                "1,2010-11-15,a,1,1,,-2,#3 unit_cost",
                "1,2010-11-15,a,1,1,,x,#3 unit_cost",
                "1,2010-11-15,a,1,1,,100000000001,#3 unit_cost",
                "1,2010-11-15,a\ufffdb,1,1,,,#3 sku",
                "1,2010-11-15,a,1,1,,,7,9#3 ''"
            })
    void namesLineAndField(String line, String fault) {
        assertThat(shop.csv(HEADER, GOOD, line).faults()).containsExactly(fault.replace("''", ""));
        assertThat(shop.footprint()).startsWith("0 0 0");
    }

    @Test
    void saysEverythingThatIsWrongWithALineAtOnce() {
        assertThat(shop.csv(HEADER, GOOD, "1,never,a,x,y,z,,").faults())
                .containsExactly("3 ordered_at", "3 quantity", "3 unit_price", "3 discount_amount");
    }

    @Test
    void aDocumentHasOneCustomerOrNone() {
        SalesImportResult result = shop.csv(
                        HEADER,
                        GOOD,
                        "1,2010-11-15,a,1,1,,,7",
                        "1,2010-11-15,a,1,1,,,8",
                        "2,2010-11-15,a,1,1,,,7",
                        "2,2010-11-15,a,1,1,,,")
                .run();
        assertThat(ImportFixture.sentences(result))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Document 1 names more than one customer (7, 8)"),
                        second -> assertThat(second).startsWith("Document 2 names more than one customer (7, –)"));
    }

    @Test
    void threeFaultyLinesLeaveOutTheirWholeDocuments() {
        SalesImportResult result = shop.csv(
                        HEADER,
                        GOOD,
                        "1,2010-11-15,a,1,1,,,",
                        "1,2010-11-15,a,x,1,,,",
                        "2,nonsense,a,1,1,,,",
                        "3,2010-11-15,a,1,,,,",
                        "3,2010-11-15,a,1,2,,,",
                        "4,2010-11-15,b,1,3,,,")
                .skipInvalid();
        assertThat(result.status()).isEqualTo(Status.IMPORTED_IN_PART);
        assertThat(result.counts().newDocuments()).isEqualTo(2);
        assertThat(result.counts().leftOutDocuments()).isEqualTo(3);
        assertThat(shop.value("select string_agg(document_no, ',' order by 1) from orders.sales_document"))
                .isEqualTo("0,4");
        assertThat(shop.rows("select rows_read, line_count, left_out_documents, left_out_lines from imports.run"))
                .containsExactly("7 2 3 5");
    }

    @Test
    void allFaultsStandInAFileAndTheFirstThousandInTheAnswer() throws IOException {
        String lines = IntStream.rangeClosed(1, 1_500)
                .mapToObj(number -> number + ",2010-11-15,\"a,\"\"b\"\"\",x,1,,,")
                .collect(Collectors.joining("\n"));
        SalesImportResult result = shop.csv(HEADER, lines).run();
        assertThat(result.faults().count()).isEqualTo(1_500);
        assertThat(result.faults().first()).hasSize(1_000);
        assertThat(Files.readAllLines(result.faults().file().orElseThrow()))
                .hasSize(1_501)
                .startsWith("line,field,fault")
                .endsWith(
                        "1501,quantity,\"'x' is not a number with the decimal sign .: correct it, or state --decimal.\"");
    }

    @Test
    void speaksTheUsersLanguage() {
        SalesImportResult chinese = shop.csv(HEADER, GOOD, "1,2010-11-15,a,,1,,,")
                .language(Locale.SIMPLIFIED_CHINESE)
                .run();
        assertThat(ImportFixture.sentences(chinese)).containsExactly("quantity 是空的：请填写。");
        SalesImportResult traditional = shop.csv(HEADER, GOOD, "1,2010-11-15,a,,1,,,")
                .language(Locale.TRADITIONAL_CHINESE)
                .run();
        assertThat(ImportFixture.sentences(traditional)).containsExactly("quantity 是空的：請填寫。");
    }

    @Test
    void inclusivePricesNeedARate() {
        assertThat(shop.csv(HEADER, GOOD).inclusive("").faults()).containsExactly("2 tax_rate");
        assertThat(shop.csv(HEADER + ",tax_rate", GOOD + ",13")
                        .inclusive("0.13")
                        .faults())
                .containsExactly("2 tax_rate");
        assertRefused(shop.csv(HEADER, GOOD).taxRate("0.13"), Cause.USAGE, "only with --prices inclusive");
    }

    @Test
    void refusesFilesThatCannotBeRead() {
        assertRefused(shop.file(new byte[0]), Cause.INPUT, "is empty");
        assertRefused(shop.file(" \n\n".getBytes(StandardCharsets.UTF_8)), Cause.INPUT, "is empty");
        assertRefused(shop.file(new byte[] {1, 0, 2, 0, 3}), Cause.INPUT, "is not text");
        assertRefused(shop.csv(HEADER), Cause.INPUT, "has a header but no line");
        assertRefused(shop.file(folder.resolve("gone.csv")), Cause.INPUT, "no readable file");
        assertThat(shop.footprint()).startsWith("0 0 0");
    }

    @Test
    void refusesMappingsThatDoNotFit() {
        ImportFixture.Request file = shop.csv("Invoice,Date,Code,Qty,Price,Price", "1,2010-11-15,a,1,1,1");
        assertRefused(file, Cause.INPUT, "No column is mapped to order_no, ordered_at, sku/product_name, quantity");
        assertRefused(
                file.map("orderno=Invoice"), Cause.INPUT, "no field orderno: the fields are order_no, ordered_at");
        ImportFixture.Request other = shop.csv("Invoice,Date,Code,Qty,Price,Price", "1,2010-11-15,a,1,1,1");
        assertRefused(other.map("order_no=Invoce"), Cause.INPUT, "no column Invoce: the file has Invoice, Date");
        ImportFixture.Request twice = shop.csv("Invoice,Date,Code,Qty,Price,Price", "1,2010-11-15,a,1,1,1");
        twice.map("order_no=Invoice,ordered_at=Date,sku=Code,quantity=Qty");
        assertRefused(twice.map("unit_price=Price"), Cause.INPUT, "Price stands in the header more than once");
        assertRefused(shop.csv("a", "1").map("sku=a,sku=a"), Cause.INPUT, "sku is mapped twice");
        assertRefused(shop.csv("a", "1").map("sku"), Cause.INPUT, "write --map field=Column");
    }

    @Test
    void doesNotGuessWhatCouldBeReadTwoWays() {
        ImportFixture.Request dates = shop.csv(HEADER, "1,01/02/2010,a,1,1.5,,,", "2,11/12/2010,a,1,1,,,");
        assertRefused(dates, Cause.INPUT, "Dates like 01/02/2010");
        assertThat(dates.dateFormat("dd/MM/yyyy").run().status()).isEqualTo(Status.IMPORTED);
        ImportFixture.Request numbers = shop.csv(HEADER, "3,2010-11-15,a,1.250,3,,,");
        assertRefused(numbers, Cause.INPUT, "Numbers like 1.250");
        assertThat(numbers.decimal(".").run().status()).isEqualTo(Status.IMPORTED);
        assertThat(shop.rows("select business_day, quantity from orders.sale_line"
                        + " join orders.sales_document using (document_id) order by 1"))
                .containsExactly("2010-02-01 1.000", "2010-11-15 1.250", "2010-12-11 1.000");
    }

    @Test
    void aShopKeepsItsCurrency() {
        assertRefused(shop.csv(HEADER, GOOD).currency(""), Cause.USAGE, "its currency is needed");
        assertRefused(shop.csv(HEADER, GOOD).zone(""), Cause.USAGE, "its time zone is needed");
        assertRefused(shop.csv(HEADER, GOOD).currency("").zone(""), Cause.USAGE, "currency and time zone are needed");
        assertRefused(shop.csv(HEADER, GOOD).currency("BHD"), Cause.USAGE, "at most two decimals");
        assertRefused(shop.csv(HEADER, GOOD).zone("Mars/Base"), Cause.USAGE, "no time zone \"Mars/Base\"");
        assertRefused(shop.csv(HEADER, GOOD).zone("+08:00"), Cause.USAGE, "no time zone \"+08:00\"");
        shop.csv(HEADER, GOOD).run();
        assertRefused(shop.csv(HEADER, GOOD).currency("EUR"), Cause.INPUT, "keeps its books in GBP");
        assertThat(shop.csv(HEADER, GOOD).currency("").zone("").run().status()).isEqualTo(Status.IMPORTED);
        assertThat(shop.csv(HEADER, GOOD).currency("gbp").zone("+08:00").run().status())
                .isEqualTo(Status.IMPORTED);
    }

    private static void assertRefused(ImportFixture.Request request, Cause cause, String part) {
        assertThatThrownBy(request::run).isInstanceOfSatisfying(ImportRefused.class, refused -> {
            assertThat(refused.because()).isEqualTo(cause);
            assertThat(refused).hasMessageContaining(part);
        });
    }
}
