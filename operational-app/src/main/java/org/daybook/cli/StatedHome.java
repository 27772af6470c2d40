package org.daybook.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.database.Home;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The home that a command was given to work on. */
final class StatedHome {

    // Spark looks for files that match such a path, and finds none; a comma it takes for the end of a path.
    private static final Pattern PATTERN_SIGNS = Pattern.compile("[\\[\\]*?{}\\\\,]");

    private StatedHome() {}

    /** @throws ParameterException if nothing could be loaded there, whatever the command, so that nothing is begun */
    static Home of(CommandSpec command, CliText text) {
        return checked(Home.fromEnvironment(), command.commandLine(), text);
    }

    static Home checked(Home home, CommandLine command, CliText text) {
        Matcher sign = PATTERN_SIGNS.matcher(home.root().toString());
        if (sign.find()) {
            throw new ParameterException(
                    command, text.of("home.pattern", home.root(), sign.group(), "[ ] * ? { } \\ ,"));
        }
        return home;
    }
}
