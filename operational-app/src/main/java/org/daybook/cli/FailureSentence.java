package org.daybook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import org.daybook.database.DatabaseUnavailable;
import org.daybook.database.Home;
import org.daybook.imports.faults.ImportText;
import org.daybook.settings.Refused;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.ReleaseMissing;
import org.daybook.warehouse.sandbox.QueryProblem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failure into one sentence on standard error; what a developer needs goes to the log. */
final class FailureSentence implements IExecutionExceptionHandler {

    private final CliText text;

    FailureSentence(CliText text) {
        this.text = text;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (Stopping.isUnderWay()) {
            command.getErr().println("daybook: " + text.of("failure.stopped"));
        } else if (isExpected(failure)) {
            command.getErr().println("daybook: " + inUsersLanguage(failure));
        } else {
            command.getErr()
                    .println("daybook: " + text.of("failure.unexpected", sentence(failure), log(failure, command)));
        }
        return ExitCode.FAILED;
    }

    private String inUsersLanguage(Exception failure) {
        Locale language = CliText.locale();
        if (failure instanceof QueryProblem query) {
            return query.sentence(language);
        }
        if (failure instanceof DatabaseUnavailable database) {
            return database.message(language);
        }
        if (failure instanceof ReleaseDamaged damaged) {
            return damaged.sentence(language);
        }
        if (failure instanceof ReleaseMissing missing) {
            return missing.sentence(language);
        }
        return failure instanceof Refused refused ? refusal(refused, language) : String.valueOf(failure.getMessage());
    }

    private static String refusal(Refused refused, Locale language) {
        try {
            return new ImportText(language).ofRefusal(refused);
        } catch (MissingResourceException toldOnPagesAlone) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Failures that the product names itself carry a sentence for the user. */
    private static boolean isExpected(Exception failure) {
        return failure.getMessage() != null && failure.getClass().getName().startsWith("org.daybook.");
    }

    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static String log(Exception failure, CommandLine command) {
        Path file = Home.fromEnvironment().log();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    Instant.now() + " " + command.getCommandName() + "\n" + trace,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return file.toString();
        } catch (IOException unwritable) {
            command.getErr().println(trace);
            return file + " (" + unwritable.getMessage() + ")";
        }
    }
}
