package org.daybook.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.integrity.CheckResult;
import org.daybook.integrity.Checks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook check}: one line per invariant; red ones with examples. */
@Command(name = "check", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final JsonOption json = new JsonOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CliText text = CliText.ofEnvironment();
        Home home = StatedHome.of(spec, text);
        try (Database database = Shop.open(home, text)) {
            List<CheckResult> results = Checks.run(database, home);
            long green = results.stream().filter(CheckResult::passed).count();
            PrintWriter out = spec.commandLine().getOut();
            if (json.wanted()) {
                out.println(new ObjectMapper().writeValueAsString(results));
            } else {
                results.forEach(result -> print(result, out));
                out.println(text.of("check.summary", green, results.size()));
            }
            return green == results.size() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static void print(CheckResult result, PrintWriter out) {
        out.printf("%-52s %-5s %10d%n", result.name(), result.passed() ? "green" : "red", result.rows());
        if (!result.passed()) {
            result.examples().forEach(example -> out.println("    " + example));
        }
    }
}
