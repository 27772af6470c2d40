package org.daybook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole demo is written by a JVM with a small heap, and comes out byte for byte as it did in another one. */
class DemoMemoryIT {

    @Test
    void twoSmallProcessesWriteTheSameBytes(@TempDir Path directory) throws Exception {
        Path first = write(directory.resolve("first"));
        Path second = write(directory.resolve("second"));

        assertThat(first).hasSameBinaryContentAs(second);
    }

    private static Path write(Path directory) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path", "."),
                        DemoMemoryIT.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(directory + ".log"))
                .start();
        assertThat(child.waitFor()).isZero();
        return directory.resolve("demo-sales.csv.gz");
    }

    public static void main(String[] args) throws IOException {
        DemoShop.write(Path.of(args[0]), DemoShopTest.A_TUESDAY, DemoShop.SEED);
    }
}
