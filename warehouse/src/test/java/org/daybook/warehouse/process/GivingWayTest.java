package org.daybook.warehouse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class GivingWayTest {

    @Test
    void isNiceAndStaysTheSameProcess() throws Exception {
        int nice = Integer.parseInt(said(new ProcessBuilder("nice").start()));
        Process process = start("echo $$ $(ps -o ni=,sid= -p $$)");

        assertThat(said(process))
                .as("itself, how nice, the first of its session")
                .isEqualTo(process.pid() + " " + Math.min(19, nice + 10) + " " + process.pid());
    }

    @Test
    void handsOnItsArgumentsAsTheyAreAndItsExitCode() throws Exception {
        Process process = start("printf '%s|' \"$@\"; exit 7", "a b", "", "$HOME 'x'");

        assertThat(said(process)).isEqualTo("a b||$HOME 'x'|");
        assertThat(process.waitFor()).isEqualTo(7);
    }

    /** As many as may begin at once. */
    @Test
    void itsSessionGivesWayToo() throws Exception {
        assumeThat(Path.of("/proc/self/autogroup"))
                .as("Linux shares between sessions")
                .exists();

        List<Process> processes = IntStream.range(0, 2)
                .mapToObj(i -> start("cat /proc/self/autogroup"))
                .toList();

        for (Process process : processes) {
            assertThat(said(process)).endsWith(" nice 10");
        }
    }

    private static Process start(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "script"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(GivingWay.command(10, command)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Process process) throws Exception {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
