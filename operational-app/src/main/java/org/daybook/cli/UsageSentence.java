package org.daybook.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns wrong usage into one sentence on standard error and the place where the right usage stands. */
final class UsageSentence implements IParameterExceptionHandler {

    private final CliText text;

    UsageSentence(CliText text) {
        this.text = text;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("daybook: " + sentence(mistake, command));
        command.getErr().println(text.of("usage.see", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private String sentence(ParameterException mistake, CommandLine command) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (mistake instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            return text.of(first.isOption() ? "usage.value_missing" : "usage.missing", name(first));
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return text.of("usage.once", name(twice.getOverwritten()));
        }
        ArgSpec wrong = mistake.getArgSpec();
        if (wrong == null) {
            // The product's own sentence.
            return String.valueOf(mistake.getMessage());
        }
        return text.of("usage.value", name(wrong), mistake.getValue(), possible(wrong));
    }

    private String unmatched(UnmatchedArgumentException mistake, CommandLine command) {
        String first = mistake.getUnmatched().get(0);
        if (first.startsWith("-")) {
            return mistake.getSuggestions().stream()
                    .filter(similar -> similar.startsWith("--"))
                    .findFirst()
                    .map(similar -> text.of("usage.similar_option", first, similar))
                    .orElseGet(() -> text.of("usage.unknown_option", first));
        }
        List<String> commands = List.copyOf(command.getSubcommands().keySet());
        return commands.isEmpty()
                ? text.of("usage.unexpected", first)
                : text.of("usage.unknown_command", first, String.join(", ", commands));
    }

    private String possible(ArgSpec argument) {
        Object[] values = argument.type().getEnumConstants();
        if (values == null && argument.auxiliaryTypes().length > 0) {
            values = argument.auxiliaryTypes()[0].getEnumConstants();
        }
        return values == null
                ? text.of("usage.whole_number")
                : text.of(
                        "usage.one_of",
                        Arrays.stream(values)
                                .map(v -> v.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
