package org.daybook.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook demo}: sets up the demo shop once, and says what is there. */
@Command(name = "demo", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Option(names = "--no-start", descriptionKey = "demo.no_start")
    private boolean isNotStarted;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final CliText text = CliText.ofEnvironment();
    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws Exception {
        Home home = StatedHome.of(spec, text);
        DemoMarker marker = DemoMarker.in(home);
        if (!marker.exists()
                && Database.ifInitialised(home).map(DemoCommand::isClosed).orElse(false)) {
            throw new CommandFailed(text.of("demo.other", home.root()));
        }
        if (!isNotStarted) {
            // What is wrong with them is said before minutes pass.
            server.settings(text);
        }
        Instant begun = clock.instant();
        boolean wasThere = marker.isComplete();
        if (!wasThere) {
            new DemoSetup(home, marker, text, spec.commandLine().getErr()::println).run(clock);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json.wanted()) {
            out.println(document(home, wasThere));
            return ExitCode.DONE;
        }
        long seconds = Duration.between(begun, clock.instant()).toSeconds();
        out.println(wasThere ? text.of("demo.there", home.root()) : text.of("demo.made", home.root(), seconds));
        describe(home, out);
        if (!isNotStarted) {
            new RunningApp(home, server, text, out::println).runUntilStopped(clock);
        }
        return ExitCode.DONE;
    }

    /** The database is only asked whether it is there. */
    private static boolean isClosed(Database database) {
        database.close();
        return true;
    }

    private static String document(Home home, boolean wasThere) throws IOException {
        Map<String, Object> demo = new LinkedHashMap<>();
        demo.put("home", home.root().toString());
        demo.put("was_there", wasThere);
        Optional<Manifest> release = Release.current(home.warehouse()).map(Release::manifest);
        demo.put("release_id", release.map(Manifest::releaseId).orElse(null));
        demo.put(
                "complete_through",
                release.map(m -> m.completeThrough().toString()).orElse(null));
        demo.put("reports", DemoSetup.reports(home).stream().map(Path::toString).toList());
        return new ObjectMapper().writeValueAsString(demo);
    }

    private void describe(Home home, PrintWriter out) throws IOException {
        Release.current(home.warehouse())
                .ifPresent(release -> out.println(
                        text.of("demo.release", release.id(), release.manifest().completeThrough())));
        for (Path report : DemoSetup.reports(home)) {
            out.println(text.of("demo.reports", report));
        }
        logins(home, out);
        out.println();
        out.println(text.of("demo.next"));
        for (String command : suggestions(home)) {
            out.println("  " + command);
        }
    }

    private void logins(Home home, PrintWriter out) throws IOException {
        DemoUsers users = DemoUsers.in(home);
        List<String> lines = users.lines();
        if (!lines.isEmpty()) {
            out.println(text.of("demo.logins", users.file()));
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private static List<String> suggestions(Home home) {
        String here = System.getenv("DAYBOOK_HOME") == null ? "" : "DAYBOOK_HOME=" + home.root() + " ";
        return List.of(
                here + "./daybook sql \"select store_id, sum(net_sales) as net_sales from sales_by_day group by all\"",
                here + "./daybook sql \"select segment_id, count(*) as customers from customer_segment"
                        + " where reference_day = (select max(reference_day) from customer_segment) group by all\"",
                here + "./daybook report --list",
                here + "./daybook check",
                here + "./daybook status");
    }
}
