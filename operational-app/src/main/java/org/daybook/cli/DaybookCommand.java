package org.daybook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook}: the list of all commands. */
@Command(
        name = "daybook",
        resourceBundle = "messages.cli",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            StartCommand.class,
            StopCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            LoadCommand.class,
            SqlCommand.class,
            ReportCommand.class,
            CheckCommand.class,
            StatusCommand.class
        })
final class DaybookCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), CliText.ofEnvironment().of("command.missing"));
    }
}
