package org.daybook.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.reporting.WarehouseLoad;
import org.daybook.scheduler.LoadOutcome;
import org.daybook.scheduler.LoadRequest.Extent;
import org.daybook.warehouse.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook load}: builds the next warehouse release. */
@Command(name = "load", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    @Option(names = "--full", descriptionKey = "load.full")
    private boolean full;

    @Option(names = "--resume", descriptionKey = "load.resume")
    private boolean resume;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CliText text = CliText.ofEnvironment();
        Extent extent = extent(text);
        Home home = StatedHome.of(spec, text);
        PrintWriter words = spec.commandLine().getErr();
        try (Database database = Shop.open(home, text)) {
            LoadOutcome outcome = WarehouseLoad.run(home, database, extent, CliText.locale(), words::println);
            if (outcome.report().isEmpty()) {
                throw new CommandFailed(text.of("load.died", WarehouseLoad.log(home)));
            }
            print(outcome, text);
            if (!json.wanted()) {
                days(home, text);
            }
            return outcome.exitCode();
        }
    }

    private Extent extent(CliText text) {
        if (full && resume) {
            throw new ParameterException(spec.commandLine(), text.of("load.full_or_resume"));
        }
        return full ? Extent.FULL : resume ? Extent.RESUME : Extent.CHANGES;
    }

    private void print(LoadOutcome outcome, CliText text) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (json.wanted()) {
            out.println(outcome.report());
            return;
        }
        JsonNode report = new ObjectMapper().readTree(outcome.report());
        out.println(text.of(
                "load." + report.path("status").asText(),
                report.path("release_id").asText(),
                report.path("complete_through").asText(),
                report.path("ties_failed").asText("0")));
        report.path("rows_in").properties().forEach(view -> out.println(line(text.of("load.read"), view)));
        report.path("tables").properties().forEach(table -> out.println(line(text.of("load.wrote"), table)));
        long passed = 0;
        for (JsonNode check : report.path("checks")) {
            if (check.path("passed").asBoolean()) {
                passed++;
            } else {
                out.println(text.of(
                        "load.check_failed",
                        check.path("name").asText(),
                        check.path("message").asText()));
            }
        }
        if (!report.path("checks").isEmpty()) {
            out.println(text.of("load.checks", passed, report.path("checks").size()));
        }
    }

    /** From the first day with a sale to the last: complete through a day does not say that it had one. */
    private void days(Home home, CliText text) {
        Release.current(home.warehouse())
                .flatMap(release -> release.manifest().days("core", "fct_sale_line"))
                .ifPresent(
                        days -> spec.commandLine().getOut().println(text.of("load.days", days.first(), days.last())));
    }

    private static String line(String word, Map.Entry<String, JsonNode> count) {
        return "  %-6s %-34s %,14d"
                .formatted(word, count.getKey(), count.getValue().asLong());
    }
}
