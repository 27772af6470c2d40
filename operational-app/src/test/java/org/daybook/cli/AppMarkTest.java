package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.daybook.database.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppMarkTest {
    @TempDir
    Path home;

    @Test
    void aHomeThatAnotherProgramHasIsTaken() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('y');
            assertThat(AppMark.in(new Home(home)).take()).isEmpty();
        } finally {
            other.destroyForcibly();
            assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        try (FileChannel next = AppMark.in(new Home(home)).take().orElseThrow()) {
            assertThat(next.isOpen())
                    .as("a program that was killed has nothing any more")
                    .isTrue();
        }
    }

    static final class Holder {
        private Holder() {}

        public static void main(String[] home) throws Exception {
            try (FileChannel taken =
                    AppMark.in(new Home(Path.of(home[0]))).take().orElseThrow()) {
                System.out.write(taken.isOpen() ? 'y' : 'n');
                System.out.flush();
                System.in.read();
            }
        }
    }
}
