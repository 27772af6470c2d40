package org.daybook.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daybook.database.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook stop}: ends the app that runs on a home; what it is at is finished first. */
@Command(name = "stop", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 60;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CliText text = CliText.ofEnvironment();
        Home home = StatedHome.of(spec, text);
        home.requireReadable();
        Optional<ProcessHandle> process = AppMark.in(home).running().flatMap(AppMark.App::process);
        if (process.isEmpty()) {
            spec.commandLine().getOut().println(text.of("stop.none", home.root()));
            return ExitCode.DONE;
        }
        process.get().destroy();
        end(process.get(), text);
        spec.commandLine().getOut().println(text.of("stop.done", process.get().pid()));
        return ExitCode.DONE;
    }

    private static void end(ProcessHandle process, CliText text) throws InterruptedException, ExecutionException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw new CommandFailed(text.of("stop.slow", process.pid(), PATIENCE_SECONDS));
        }
    }
}
