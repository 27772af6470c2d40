package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.daybook.imports.SalesImportResult.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which documents are the same, and that a file can be imported as often as one likes. */
class IdentityModuleTest {
    private static final String HEADER = "order_no,ordered_at,sku,quantity,unit_price,product_name";

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
    void theSameFileAgainChangesNothing() {
        ImportFixture.Request file =
                shop.csv(HEADER, "1,2010-11-15,a,2,1,x", "2,2010-11-15,a,-1,3,x", "2,2010-11-16,b,1,3,y");
        file.run();
        String before = shop.footprint();
        SalesImportResult again = file.run();
        assertThat(again.status()).isEqualTo(Status.IMPORTED);
        assertThat(again.counts().newDocuments()).isZero();
        assertThat(again.counts().skippedDocuments()).isEqualTo(2);
        assertThat(shop.footprint()).isEqualTo(before);
        assertThat(shop.rows(
                        "select document_count, skipped_documents, skipped_lines from imports.run order by import_id"))
                .containsExactly("2 0 0", "0 2 3");
    }

    @Test
    void anOverlappingFileAddsOnlyWhatIsNew() {
        shop.csv(HEADER, "1,2010-11-15,a,2,1,x", "2,2010-11-15,a,1,3,x").run();
        SalesImportResult second =
                shop.csv(HEADER, "2,2010-11-15,a,1,3,x", "3,2010-11-15,a,1,4,x").run();
        assertThat(second.counts().newDocuments()).isOne();
        assertThat(shop.value("select string_agg(document_no, ',' order by document_no) from orders.sales_document"))
                .isEqualTo("1,2,3");
        assertThat(shop.value("select -sum(amount) from ledger.posting where account_id = 500101"))
                .isEqualTo("9.00");
    }

    /** The wait is the product's own, ten seconds. */
    @Test
    void besideARunningImportItIsRefusedInOneSentence() {
        shop.csv(HEADER, "1,2010-11-15,a,2,1,x").run();
        String before = shop.footprint();
        ImportFixture.Request second = shop.csv(HEADER, "2,2010-11-15,a,1,3,x");

        shop.whileAnotherImportRuns(() -> assertThatThrownBy(second::run)
                .isInstanceOf(ImportRefused.class)
                .hasMessage("Another import is running in this shop: wait until it has ended and try again."));

        assertThat(shop.footprint()).isEqualTo(before);
        assertThat(second.run().counts().newDocuments()).isOne();
    }

    @Test
    void namesAndOrderDoNotCount() {
        shop.csv(HEADER, "1,2010-11-15,a,2,1,x", "1,2010-11-15,b,1,1,y").run();
        SalesImportResult again = shop.csv(HEADER, "1,2010-11-15,b,1.000,1.00,Y!", "1,2010-11-15,a,2,1,x")
                .run();
        assertThat(again.counts().skippedDocuments()).isOne();
        assertThat(shop.value("select name from catalog.product where sku = 'b'"))
                .isEqualTo("y");
    }

    @Test
    void otherLinesAreAFaultThatNamesTheDocument() {
        shop.csv(HEADER, "1,2010-11-15,a,2,1,x", "2,2010-11-15,a,2,1,x").run();
        String before = shop.footprint();
        SalesImportResult refused = shop.csv(
                        HEADER, "2,2010-11-15,a,2,1,x", "1,2010-11-15,a,2,1,x", "1,2010-11-15,a,2,1,x")
                .run();
        assertThat(refused.status()).isEqualTo(Status.REFUSED);
        assertThat(refused.faults().first()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.field()).isEqualTo("order_no");
            assertThat(fault.sentence()).contains("Document 1 is already in the shop with other lines");
        });
        assertThat(shop.footprint()).isEqualTo(before);
    }

    @Test
    void aDocumentIsItsStoreChannelAndNumber() {
        shop.csv(
                        HEADER + ",store,channel",
                        "1,2010-11-15,a,2,1,x,S1,web",
                        "1,2010-11-15,a,2,1,x,S2,web",
                        "1,2010-11-15,a,2,1,x,S2,pos",
                        " 1,2010-11-15,a,2,1,x,S2,pos",
                        "1,2010-11-15,a,2,1,x,,")
                .run();
        assertThat(shop.rows("select '<' || document_no || '> ' || l.code || ' ' || c.code from orders.sales_document"
                        + " join stock.location l on location_id = store_id join settings.channel c using (channel_id)"
                        + " order by 1"))
                .containsExactly("< 1> S2 pos", "<1> S1 direct", "<1> S1 web", "<1> S2 pos", "<1> S2 web");
        assertThat(shop.rows("select code, kind from settings.channel order by channel_id"))
                .containsExactly("direct counter", "web web", "pos counter");
    }

    @Test
    void repetitionsAreRealLinesAndPlacesInTheDocumentNumberThem() {
        shop.csv(
                        HEADER,
                        "1,2010-11-15 10:00,a,1,1,x",
                        "2,2010-11-15 10:00,b,1,1,x",
                        "1,2010-11-15 11:00,a,1,1,x",
                        "2,2010-11-16 00:10,c,1,1,x",
                        "1,2010-11-15 09:00,d,1,1,x")
                .run();
        assertThat(shop.rows("select document_no, line_no, sku from orders.sale_line"
                        + " join orders.sales_document using (document_id) join catalog.product using (product_id)"
                        + " order by 1, 2"))
                .containsExactly("1 1 a", "1 2 a", "1 3 d", "2 1 b", "2 2 c");
        assertThat(shop.rows(
                        "select document_no, business_day, (event_at at time zone 'UTC')::time from orders.sales_document"
                                + " order by 1"))
                .containsExactly("1 2010-11-15 09:00:00", "2 2010-11-15 10:00:00");
    }

    @Test
    void keepsCodesExactly() {
        shop.csv(HEADER, "\"  A 1 \",2010-11-15,a,1,1,x", "a 1,2010-11-15,A,1,1,x", "b,2010-11-15,\" a\",1,1,x")
                .run();
        assertThat(shop.rows("select '<' || document_no || '>' from orders.sales_document order by 1"))
                .containsExactly("<  A 1 >", "<a 1>", "<b>");
        assertThat(shop.rows("select '<' || sku || '>' from catalog.product order by sku"))
                .containsExactly("< a>", "<A>", "<a>");
    }

    @Test
    void aSecondStoreMayUseTheSameNumbers() {
        shop.csv(HEADER, "1,2010-11-15,a,2,1,x").run();
        SalesImportResult other = shop.csv(HEADER, "1,2010-11-15,a,5,1,x")
                .store("S2")
                .channel("web")
                .run();
        assertThat(other.counts().newDocuments()).isOne();
        assertThat(other.unknown().stores()).containsExactly("S2");
    }
}
