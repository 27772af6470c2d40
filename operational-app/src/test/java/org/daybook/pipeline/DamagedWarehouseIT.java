package org.daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Parquet file that is not what was published is found by check and never read for an answer. */
class DamagedWarehouseIT {

    private static final String NET = "select sum(net_amount) from core.fct_sale_line";

    @TempDir
    Path directory;

    private Shop shop;
    private Path file;

    @BeforeEach
    void openTheShop() throws Exception {
        shop = Prepared.loaded(directory);
        file = aFileOf("core/fct_sale_line");
    }

    @Test
    void aFlippedByte() throws Exception {
        flipAByte();

        readersRefuse();
        checkFindsIt();
    }

    /** Whoever sets the old time back cannot set back when that was done. */
    @Test
    void aFlippedByteUnderTheOldTime() throws Exception {
        assertThat(shop.money(NET)).isEqualByComparingTo(Prepared.SALES.net());
        FileTime before = Files.getLastModifiedTime(file);
        flipAByte();
        Files.setLastModifiedTime(file, before);

        readersRefuse();
        checkFindsIt();
    }

    @Test
    void aTruncatedFile() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));

        readersRefuse();
        checkFindsIt();
    }

    @Test
    void aMissingFile() throws Exception {
        Files.delete(file);

        readersRefuse();
        checkFindsIt();
    }

    private void readersRefuse() throws Exception {
        Path report = directory.resolve("march.pdf");
        shop.run("sql", NET).exitedWith(1).refused().saying(file.toString());
        shop.run("report", "monthly-business-review", "--period", "2025-03", "--out", report.toString())
                .exitedWith(1)
                .refused();
        assertThat(report).doesNotExist();
    }

    private void checkFindsIt() throws Exception {
        shop.run("check").exitedWith(1).saying(file.getFileName().toString());
    }

    private void flipAByte() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);
    }

    private Path aFileOf(String table) throws IOException {
        try (var files = Files.walk(shop.home().resolve("warehouse/data").resolve(table))) {
            return files.filter(path -> path.toString().endsWith(".parquet"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
