package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.pipeline.TinySales.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad files are refused in words and leave the shop as it was. */
class ImportFaultsIT {

    private static final TinySales SALES = TinySales.ofDocuments(60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private Shop shop;
    private Books books;

    @BeforeEach
    void openTheShop() throws Exception {
        shop = Prepared.imported(directory);
        books = Books.of(shop);
    }

    @AfterEach
    void closeTheBooks() {
        books.close();
    }

    @Test
    void threeFaultyLinesAreNamedAndNothingIsWritten() throws Exception {
        TinySales sales = TinySales.ofDocuments(400);
        Path file = sales.with(700, sales.lines().get(700).withDiscount("99999.00"))
                .writeTo(directory.resolve("faulty.csv"));
        replaceInLine(file, 721, "2025-", "tomorrow-");
        replaceInLine(file, 741, "^[TR]\\d+", "");

        shop.importSales(file).exitedWith(1).saying("702", "721", "741");
        theShopIsAsItWas();

        shop.importSales(file, "--skip-invalid").exitedWith(3);
        assertThat(books.count("select count(*) from orders.sales_document"))
                .isBetween(sales.documents() - 3, sales.documents() - 1);
    }

    @Test
    void aMappingToAnUnknownColumnListsTheColumns() throws Exception {
        Path file = SALES.writeTo(directory.resolve("sales.csv"));

        shop.importSales(file, "--map", "quantity=Menge").refused().saying("Menge", "unit_price");
        shop.importSales(file, "--map", "qty=quantity").refused().saying("qty", "quantity");

        theShopIsAsItWas();
    }

    @Test
    void anEmptyFileABinaryOneAndNoneAreRefused() throws Exception {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);

        shop.importSales(Files.write(directory.resolve("empty.csv"), new byte[0]))
                .refused();
        shop.importSales(Files.writeString(directory.resolve("header.csv"), TinySales.HEADER + "\n"))
                .refused();
        for (String name : List.of("noise.csv", "noise.xlsx", "noise.csv.gz")) {
            shop.importSales(Files.write(directory.resolve(name), noise)).refused();
        }
        shop.importSales(directory.resolve("missing.csv")).refused().saying("missing.csv");

        theShopIsAsItWas();
    }

    @Test
    void aFileInGb18030KeepsItsNames() throws Exception {
        TinySales chinese = new TinySales(SALES.lines().stream()
                .map(line -> line.named("青花茶壶" + line.sku()))
                .toList());
        Path file = chinese.writeTo(directory.resolve("gb.csv"), Charset.forName("GB18030"));
        Shop fresh = new Shop(directory.resolve("fresh"));

        shop.importSales(file, "--dry-run").succeeded().saying("GB18030");
        fresh.importSales(file).succeeded();

        theShopIsAsItWas();
        try (Books freshBooks = Books.of(fresh)) {
            assertThat(freshBooks.count("select count(*) from catalog.product where name = '青花茶壶' || sku"))
                    .isEqualTo(
                            chinese.lines().stream().map(Line::sku).distinct().count());
            assertThat(freshBooks.net()).isEqualByComparingTo(SALES.net());
        }
    }

    /** What an import writes is seen when it has ended: until then there seems to be no shop. */
    @Test
    void aLoadBesideTheFirstImportSaysThatItRuns() throws Exception {
        Path file = SALES.writeTo(directory.resolve("first.csv"));
        Shop fresh = new Shop(directory.resolve("fresh"));
        try (Books freshBooks = Books.of(fresh);
                Connection held = freshBooks.connection()) {
            held.setAutoCommit(false);
            Books.execute(held, "lock table settings.shop in share mode");
            try (Running first = fresh.start(Map.of(), Shop.importArguments(file))) {
                await().atMost(PATIENCE)
                        .until(() -> freshBooks.count("select count(*) from pg_locks"
                                        + " where not granted and relation = 'settings.shop'::regclass")
                                > 0);

                fresh.run("load").exitedWith(1).refused().saying("The first import is still running");

                held.rollback();
                first.finish().succeeded();
            }
        }
        fresh.run("load").succeeded();
    }

    @Test
    void killedHalfWayAndRunAgain() throws Exception {
        TinySales many = TinySales.ofDocuments(60_000);
        Path file = many.writeTo(directory.resolve("many.csv"));

        try (Running running = shop.start(Map.of(), Shop.importArguments(file))) {
            await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(books::isCopying);
            assertThat(running.process().isAlive()).isTrue();
        }
        theShopIsAsItWas();

        shop.importSales(file).succeeded();
        assertThat(books.net()).isEqualByComparingTo(many.net());
        assertThat(books.ledgerNet()).isEqualByComparingTo(many.net());
        assertThat(books.count("select count(*) from orders.sale_line"))
                .isEqualTo(many.lines().size());
    }

    /** The command that started the server was killed, the server was not. */
    @Test
    void aServerLeftOverFromAKilledCommandIsAdopted() throws Exception {
        books.close();
        Path file = TinySales.ofDocuments(60_000).writeTo(directory.resolve("many.csv"));
        Path pidFile = shop.home().resolve("postgres/data/postmaster.pid");
        try (Running running = shop.start(Map.of(), Shop.importArguments(file))) {
            await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(() -> isReady(pidFile));
            assertThat(running.process().isAlive()).isTrue();
        }
        ProcessHandle left = server(pidFile);
        assertThat(left.isAlive()).isTrue();

        books = Books.of(shop);
        assertThat(server(pidFile)).isEqualTo(left);
        theShopIsAsItWas();
        books.close();
        assertThat(pidFile).as("stopped by its last user").doesNotExist();
        books = Books.of(shop);
    }

    private void theShopIsAsItWas() throws Exception {
        assertThat(books.net()).isEqualByComparingTo(Prepared.SALES.net());
        assertThat(books.count("select count(*) from imports.run")).isEqualTo(1);
        assertThat(books.count("select count(*) from orders.sale_line"))
                .isEqualTo(Prepared.SALES.lines().size());
    }

    private static boolean isReady(Path pidFile) throws IOException {
        return Files.exists(pidFile) && Files.readString(pidFile).contains("ready");
    }

    private static ProcessHandle server(Path pidFile) throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                .orElseThrow();
    }

    private static void replaceInLine(Path file, int number, String regex, String replacement) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(number - 1, lines.get(number - 1).replaceFirst(regex, replacement));
        Files.write(file, lines);
    }
}
