package org.daybook.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daybook.database.Home;
import org.daybook.reports.Period;
import org.daybook.reports.ReportFormat;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportRejected;
import org.daybook.reports.ReportRequest;
import org.daybook.reports.ReportSummary;
import org.daybook.reports.text.Languages;
import org.daybook.warehouse.Release;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook report}: prints one report from a release. */
@Command(name = "report", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", descriptionKey = "report.name")
    private @Nullable String name;

    @Option(names = "--list", descriptionKey = "report.list")
    private boolean list;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "report.period")
    private @Nullable String period;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "report.format")
    private @Nullable ReportFormat format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            descriptionKey = "report.lang",
            completionCandidates = LanguageTags.class)
    private @Nullable String lang;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "report.out")
    private @Nullable Path out;

    @Option(names = "--release", paramLabel = "ID", descriptionKey = "report.release")
    private Optional<Long> releaseId = Optional.empty();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final CliText text = CliText.ofEnvironment();

    @Override
    public Integer call() throws Exception {
        try {
            if (list) {
                printList();
            } else {
                print();
            }
            return ExitCode.DONE;
        } catch (ReportRejected wrong) {
            throw new ParameterException(spec.commandLine(), wrong.sentence(CliText.locale()), wrong);
        }
    }

    private void print() throws Exception {
        if (name == null || period == null || out == null) {
            throw new ParameterException(spec.commandLine(), incomplete());
        }
        Home home = StatedHome.of(spec, text);
        ReportRequest request = ReportRequest.of(name, Period.parse(period), language(), formatFor(out));
        // What is wrong with the request itself is said first, whether or not there is a release to print from.
        ReportLibrary.requireFitting(request);
        OutFile.requireWritable(out, text);
        Release release = Shop.release(home, releaseId, text);
        ReportFile.write(request, release, out, Clock.systemUTC());
        if (json.wanted()) {
            Map<String, Object> made = Map.of(
                    "report", name,
                    "period", request.period().toString(),
                    "release_id", release.id(),
                    "file", out.toString());
            out().println(new ObjectMapper().writeValueAsString(made));
        } else {
            out().println(text.of("report.made", out, name + " " + request.period(), release.id()));
        }
    }

    /** An unknown report is said first: what is asked for next depends on it. */
    private String incomplete() {
        if (name == null) {
            return text.of("report.name_missing");
        }
        ReportLibrary.requireKnown(name);
        return text.of(period == null ? "report.period_missing" : "report.out_missing", name);
    }

    private void printList() throws Exception {
        List<ReportSummary> reports = ReportLibrary.list(language());
        if (json.wanted()) {
            out().println(new ObjectMapper().writeValueAsString(reports));
            return;
        }
        for (ReportSummary report : reports) {
            String periods = report.periods().toString().toLowerCase(Locale.ROOT);
            out().printf("%-26s %s – %s %s%n", report.name(), report.title(), report.question(), periods);
        }
    }

    private ReportFormat formatFor(Path file) {
        if (format != null) {
            return format;
        }
        String fileName = String.valueOf(file.getFileName());
        int dot = fileName.lastIndexOf('.');
        if (dot < 0) {
            return ReportFormat.PDF;
        }
        String ending = fileName.substring(dot + 1);
        for (ReportFormat known : ReportFormat.values()) {
            if (known.name().equalsIgnoreCase(ending)) {
                return known;
            }
        }
        String known = Arrays.stream(ReportFormat.values())
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new ParameterException(spec.commandLine(), text.of("report.ending", file, known));
    }

    private Locale language() {
        return lang == null ? CliText.locale() : language(lang);
    }

    private Locale language(String tag) {
        return Languages.tagged(tag)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), text.of("report.language", tag, String.join(", ", Languages.tags()))));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** What the help says can follow {@code --lang}. */
    private static final class LanguageTags implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Languages.tags().iterator();
        }
    }
}
