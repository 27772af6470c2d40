package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.imports.ImportRefused.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too long, too large or too much is a fault of its line, never a failure of the database. */
class LimitsModuleTest {
    private static final String HEADER = "order_no,ordered_at,sku,quantity,unit_price";

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
    @ValueSource(strings = {"customer_no", "store", "channel", "campaign", "category"})
    void codesHaveFiveHundredCharactersAtMost(String field) {
        assertThat(shop.csv(HEADER + "," + field, "1,2010-11-15,a,1,1," + scrambled(501))
                        .faults())
                .containsExactly("2 " + field);
        assertThat(shop.csv(HEADER + "," + field, "1,2010-11-15,a,1,1," + scrambled(500))
                        .faults())
                .isEmpty();
    }

    @Test
    void soHaveDocumentNumbersAndProducts() {
        assertThat(shop.csv(HEADER, scrambled(501) + ",2010-11-15,a,1,1").faults())
                .containsExactly("2 order_no");
        assertThat(shop.csv(HEADER, "1,2010-11-15," + scrambled(501) + ",1,1").faults())
                .containsExactly("2 sku");
        assertThat(shop.csv(HEADER.replace("sku", "product_name"), "1,2010-11-15," + scrambled(501) + ",1,1")
                        .faults())
                .containsExactly("2 product_name");
        assertThat(shop.csv(HEADER, scrambled(500) + ",2010-11-15," + scrambled(500) + ",1,1")
                        .faults())
                .isEmpty();
    }

    @Test
    void aNameMayBeLong() {
        shop.csv(HEADER + ",product_name", "1,2010-11-15,a,1,1," + scrambled(9_000))
                .run();
        assertThat(shop.value("select length(name) from catalog.product")).isEqualTo("9000");
    }

    @Test
    void aPriceBeyondAllBooksIsAFaultOfItsAmount() {
        assertThat(shop.csv("order_no,ordered_at,sku,quantity,line_amount", "1,2010-11-15,a,0.001,9999999999999")
                        .faults())
                .containsExactly("2 line_amount");
    }

    @Test
    void unreadableNumbersAreFaultsAlsoWhereTheAmountCounts() {
        assertThat(shop.csv(HEADER + ",line_amount", "1,2010-11-15,a,1,x,5", "2,2010-11-15,a,1,5,x")
                        .faults())
                .containsExactly("2 unit_price", "3 line_amount");
    }

    @Test
    void sumsBeyondAllBooksAreRefusedInOneSentence() {
        String lines = Collections.nCopies(1_100, "1,2010-11-15,a,1,9999999999999").stream()
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(shop.csv(HEADER, lines)::run)
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.because()).isEqualTo(Cause.INPUT))
                .hasMessageContaining("more than the books can hold");
        assertThat(shop.footprint()).startsWith("0 0 0");
    }

    @Test
    void aDryRunWritesAFileOnlyForFaultsThatItsAnswerDoesNotHold() throws IOException {
        String faulty = IntStream.rangeClosed(1, 1_001)
                .mapToObj(number -> number + ",2010-11-15,a,x,1")
                .collect(Collectors.joining("\n"));
        SalesImportResult result = shop.csv(HEADER, faulty).dryRun();
        assertThat(result.faults().first()).hasSize(1_000);
        assertThat(Files.readAllLines(result.faults().file().orElseThrow())).hasSize(1_002);
        assertThat(shop.csv(HEADER, "1,2010-11-15,a,x,1").dryRun().faults().file())
                .isEmpty();
    }

    /** So that the database cannot make it short by compressing it. */
    private static String scrambled(int length) {
        return new Random(length)
                .ints(length, 0x4e00, 0x9fa5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
