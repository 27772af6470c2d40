package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.daybook.imports.SalesImportResult.Status;
import org.daybook.imports.staging.ClassSum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunModuleTest {
    @TempDir
    Path folder;

    @Test
    void showsHowTheFileIsReadAndWhatWouldBeMadeButWritesNothing() {
        try (ImportFixture shop = new ImportFixture(folder)) {
            SalesImportResult result = shop.csv(
                            "Beleg;Datum;sku;Menge;unit_price;store;campaign",
                            "1;13.01.2010 10:00;a;1;1.000,50;Nord;",
                            "1;13.01.2010 10:00;A;1;2,00;Nord;SALE",
                            "K1;14.01.2010;A ;-1;2,00;Nord;",
                            "K2;14.01.2010;b;-1;2,00;;",
                            "K2;14.01.2010;b;1;0;;",
                            "2;14.01.2010;b;x;2,00;;")
                    .map("order_no=Beleg,ordered_at=Datum,quantity=Menge")
                    .dryRun();
            assertThat(result.status()).isEqualTo(Status.DRY_RUN);
            assertThat(result.recognised().encoding()).contains("UTF-8");
            assertThat(result.recognised().delimiter()).contains(";");
            assertThat(result.recognised().decimal()).isEqualTo(",");
            assertThat(result.recognised().dateFormat()).isEqualTo("dd/MM/yyyy");
            assertThat(result.recognised().mapping())
                    .containsEntry("order_no", "Beleg")
                    .containsEntry("sku", "sku");
            assertThat(result.counts()).isEqualTo(new SalesImportResult.Counts(6, 4, 1, 3, 0, 1));
            assertThat(result.classes())
                    .extracting(
                            ClassSum::kind, ClassSum::lines, sum -> sum.amount().toPlainString())
                    .containsExactly(
                            Tuple.tuple("sale", 2L, "1002.50"),
                            Tuple.tuple("return", 2L, "-4.00"),
                            Tuple.tuple("adjustment", 1L, "0.00"));
            assertThat(result.unknown().stores()).containsExactly("Nord");
            assertThat(result.unknown().campaigns()).containsExactly("SALE");
            assertThat(result.hints().similarSkus()).containsExactly(List.of("A", "A ", "a"));
            assertThat(result.hints().creditPrefixes()).containsExactly("K");
            assertThat(result.faults().count()).isOne();
            assertThat(shop.footprint()).isEqualTo("0 0 0 0 0 0 1 0 0 0 0 0 0 0");
            assertThat(folder.resolve("imports")).doesNotExist();
        }
    }
}
