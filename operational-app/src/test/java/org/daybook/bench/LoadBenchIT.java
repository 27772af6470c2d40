package org.daybook.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real year from the database to a published release, whole and after ten documents, by the packed program. */
class LoadBenchIT {
    private static final Path PROGRAM = Path.of(System.getProperty("daybook.dist", "target/daybook"))
            .resolve("bin/daybook")
            .toAbsolutePath();
    private static final Path YEAR = Path.of(
                    "..", "..", "shared", "data", "online-retail-II-2009-2010", "online_retail_II_2009_2010.csv.gz")
            .toAbsolutePath()
            .normalize();
    private static final double FULL_SECONDS = 90;
    private static final double INCREMENTAL_SECONDS = 30;
    private static final long MEGABYTES = 1_536;

    @TempDir
    Path folder;

    private record Load(double seconds, long megabytes) {}

    @Test
    void loadsTheYearAndTenDocumentsMore() throws Exception {
        assumeThat(YEAR).as("the real year").isRegularFile();
        TestDatabase.shareSoftware();
        Home home = new Home(folder.resolve("home"));
        try (Database database = Database.open(home)) {
            importSales(home, YEAR);
            CopyToParquet.Copied copied = CopyToParquet.run(database, folder);
            Load full = load(home);
            importSales(home, tenDocuments());
            Load incremental = load(home);
            System.out.printf(
                    Locale.ROOT,
                    "full load: %.1f s (limit %.0f), %,.0f rows/s, peak %d MB (limit %d); COPY -> DuckDB -> Parquet of"
                            + " the same %,d rows: %.1f s = %,.0f rows/s%n",
                    full.seconds(),
                    FULL_SECONDS,
                    copied.rows() / full.seconds(),
                    full.megabytes(),
                    MEGABYTES,
                    copied.rows(),
                    copied.seconds(),
                    copied.rate());
            System.out.printf(
                    Locale.ROOT,
                    "incremental load after ten documents: %.1f s (limit %.0f), peak %d MB; load average %.1f%n",
                    incremental.seconds(),
                    INCREMENTAL_SECONDS,
                    incremental.megabytes(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            assertThat(full.megabytes()).as("peak memory of a full load").isLessThanOrEqualTo(MEGABYTES);
            assertThat(full.seconds()).as("seconds of a full load").isLessThanOrEqualTo(FULL_SECONDS);
            assertThat(incremental.seconds())
                    .as("seconds of an incremental load")
                    .isLessThanOrEqualTo(INCREMENTAL_SECONDS);
        }
    }

    private Path tenDocuments() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
        for (int document = 0; document < 10; document++) {
            for (int line = 1; line <= 3; line++) {
                lines.add("90000" + document + ",85048,GLASS BALL," + line + ",2010-12-09 1" + document
                        + ":00:00,6.95,1308" + document + ",United Kingdom");
            }
        }
        return Files.write(folder.resolve("ten.csv"), lines);
    }

    private static void importSales(Home home, Path file) throws IOException, InterruptedException {
        Process process = start(
                home,
                "import",
                "sales",
                file.toString(),
                "--map",
                "order_no=InvoiceNo,sku=StockCode,product_name=Description,quantity=Quantity,ordered_at=InvoiceDate,"
                        + "unit_price=UnitPrice,customer_no=CustomerID,country=Country",
                "--credit-prefix",
                "C",
                "--zone",
                "Europe/London",
                "--currency",
                "GBP");
        assertThat(process.waitFor()).as("exit code of the import").isZero();
    }

    private static Load load(Home home) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(home, "load");
        long peak = PeakMemory.megabytesOfTheLargestBelow(process);
        assertThat(process.exitValue()).as("exit code of the load").isZero();
        return new Load((System.nanoTime() - start) / 1e9, peak);
    }

    private static Process start(Home home, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(PROGRAM.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT);
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("DAYBOOK_"));
        builder.environment().put("DAYBOOK_HOME", home.root().toString());
        return builder.start();
    }
}
