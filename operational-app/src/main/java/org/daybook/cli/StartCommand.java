package org.daybook.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.daybook.database.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook start}: answers in the browser until somebody ends it. */
@Command(name = "start", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CliText text = CliText.ofEnvironment();
        Home home = StatedHome.of(spec, text);
        PrintWriter out = spec.commandLine().getOut();
        new RunningApp(home, server, text, out::println).runUntilStopped(Clock.systemUTC());
        return ExitCode.DONE;
    }
}
