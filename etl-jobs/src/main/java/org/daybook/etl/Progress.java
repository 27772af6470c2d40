package org.daybook.etl;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.daybook.etl.run.LoadRun;
import org.daybook.etl.run.LoadStep;
import org.jspecify.annotations.Nullable;

/** One line for each step, with what it did and how long it took. */
final class Progress {
    private final PrintStream out;

    private final InputStream in;

    private final @Nullable String pauseAfter;

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    Progress(PrintStream out, InputStream in, @Nullable String pauseAfter) {
        this.out = out;
        this.in = in;
        this.pauseAfter = pauseAfter;
    }

    void step(String name, LoadStep step, LoadRun run) throws Exception {
        long start = System.nanoTime();
        String summary = step.run(run);
        double took = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
        seconds.put(name, took);
        out.println(String.format(Locale.ROOT, "%-20s %6.1f s  %s", name, took, summary));
        if (name.equals(pauseAfter)) {
            pause(name);
        }
    }

    void say(String line) {
        out.println(line);
    }

    Map<String, Double> seconds() {
        return seconds;
    }

    // For tests that kill a load at a known place: the step has done its work, its end is not recorded yet.
    private void pause(String name) throws IOException {
        out.println("paused after " + name);
        int read = in.read();
        while (read >= 0 && read != '\n') {
            read = in.read();
        }
    }
}
