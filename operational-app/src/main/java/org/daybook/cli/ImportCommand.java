package org.daybook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.AppContext;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.imports.EventsImport;
import org.daybook.imports.ImportRefused;
import org.daybook.imports.PreparedImport;
import org.daybook.imports.SalesImport;
import org.daybook.imports.SalesImportRequest;
import org.daybook.imports.SalesImportRequest.FaultPolicy;
import org.daybook.imports.SalesImportRequest.Meaning;
import org.daybook.imports.SalesImportRequest.Mode;
import org.daybook.imports.SalesImportRequest.Reading;
import org.daybook.imports.SalesImportResult;
import org.daybook.imports.lines.LineRules.Prices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook import}: takes a file over into the shop, whole or not at all. */
@Command(name = "import", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final List<String> KINDS = List.of("sales", "events");

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "import.kind")
    @SuppressWarnings("NullAway.Init")
    private String kind;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "import.file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--map", paramLabel = "FIELD=COLUMN,…", descriptionKey = "import.map")
    private List<String> mapping = List.of();

    @Option(names = "--dry-run", descriptionKey = "import.dry_run")
    private boolean dryRun;

    @Option(names = "--skip-invalid", descriptionKey = "import.skip_invalid")
    private boolean skipInvalid;

    @Option(names = "--credit-prefix", paramLabel = "P", descriptionKey = "import.credit_prefix")
    private @Nullable String creditPrefix;

    @Option(names = "--prices", paramLabel = "net|inclusive", defaultValue = "NET", descriptionKey = "import.prices")
    private Prices prices = Prices.NET;

    @Option(names = "--tax-rate", paramLabel = "R", descriptionKey = "import.tax_rate")
    private @Nullable String taxRate;

    @Option(names = "--zone", paramLabel = "Z", descriptionKey = "import.zone")
    private @Nullable String zone;

    @Option(names = "--currency", paramLabel = "C", descriptionKey = "import.currency")
    private @Nullable String currency;

    @Option(names = "--store", paramLabel = "S", descriptionKey = "import.store")
    private @Nullable String store;

    @Option(names = "--channel", paramLabel = "S", descriptionKey = "import.channel")
    private @Nullable String channel;

    @Option(names = "--encoding", paramLabel = "E", descriptionKey = "import.encoding")
    private @Nullable String encoding;

    @Option(names = "--delimiter", paramLabel = "D", descriptionKey = "import.delimiter")
    private @Nullable String delimiter;

    @Option(names = "--decimal", paramLabel = ".|,", descriptionKey = "import.decimal")
    private @Nullable String decimal;

    @Option(names = "--date-format", paramLabel = "F", descriptionKey = "import.date_format")
    private @Nullable String dateFormat;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CliText text = CliText.ofEnvironment();
        if (!KINDS.contains(kind)) {
            throw new ParameterException(
                    spec.commandLine(), text.of("import.unknown_kind", kind, String.join(", ", KINDS)));
        }
        try {
            Home home = StatedHome.of(spec, text);
            return kind.equals("events") ? runEvents(home, text) : run(home, text);
        } catch (ImportRefused refused) {
            if (refused.because() == ImportRefused.Cause.USAGE) {
                throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
            }
            if (json.wanted()) {
                spec.commandLine().getOut().println(ImportJson.of(refused, kind, file));
            }
            throw refused;
        }
    }

    /** The file is looked at first: a wrong one does not even start a database. */
    private int run(Home home, CliText text) throws IOException {
        PreparedImport prepared = SalesImport.prepare(request(home));
        if (!Database.isInitialised(home)) {
            prepared.requireOpening();
        }
        try (ImportPlace place = ImportPlace.open(home, dryRun);
                ConfigurableApplicationContext context = AppContext.start(place.database())) {
            PrintWriter words = spec.commandLine().getErr();
            SalesImportResult result = context.getBean(SalesImport.class).run(prepared, words::println);
            PrintWriter out = spec.commandLine().getOut();
            if (json.wanted()) {
                out.println(ImportJson.of(result, file));
            } else {
                new ImportWords(text, out).print(result);
            }
            if (result.faults().count() > 0 && !skipInvalid) {
                words.println("daybook: " + text.of(dryRun ? "import.would_be_refused" : "import.refused"));
            }
            return exitCode(result);
        }
    }

    private int runEvents(Home home, CliText text) throws IOException {
        EventsImport.Prepared prepared = EventsImport.prepare(new EventsImport.Request(
                file, Optional.ofNullable(zone), Optional.ofNullable(currency), mode(), CliText.locale()));
        if (!Database.isInitialised(home)) {
            prepared.requireOpening();
        }
        try (ImportPlace place = ImportPlace.open(home, dryRun);
                ConfigurableApplicationContext context = AppContext.start(place.database())) {
            PrintWriter words = spec.commandLine().getErr();
            EventsImport.Result result = context.getBean(EventsImport.class).run(prepared, words::println);
            spec.commandLine()
                    .getOut()
                    .println(json.wanted() ? ImportJson.of(result, file) : ImportWords.of(result, text));
            return ExitCode.DONE;
        }
    }

    private Mode mode() {
        return dryRun ? Mode.DRY_RUN : Mode.APPLY;
    }

    private SalesImportRequest request(Home home) {
        return new SalesImportRequest(
                file,
                home.root().resolve("imports"),
                mapping,
                new Reading(
                        Optional.ofNullable(encoding),
                        Optional.ofNullable(delimiter),
                        Optional.ofNullable(decimal),
                        Optional.ofNullable(dateFormat)),
                new Meaning(
                        Optional.ofNullable(creditPrefix),
                        prices,
                        Optional.ofNullable(taxRate),
                        Optional.ofNullable(zone),
                        Optional.ofNullable(currency),
                        Optional.ofNullable(store),
                        Optional.ofNullable(channel)),
                mode(),
                skipInvalid ? FaultPolicy.SKIP_DOCUMENTS : FaultPolicy.REFUSE,
                CliText.locale());
    }

    /** A dry run answers as the import itself would. */
    private int exitCode(SalesImportResult result) {
        return switch (result.status()) {
            case IMPORTED -> ExitCode.DONE;
            case IMPORTED_IN_PART -> ExitCode.DONE_WITH_EXCEPTIONS;
            case REFUSED -> ExitCode.FAILED;
            case DRY_RUN -> result.faults().count() == 0 ? ExitCode.DONE : faultyExitCode();
        };
    }

    private int faultyExitCode() {
        return skipInvalid ? ExitCode.DONE_WITH_EXCEPTIONS : ExitCode.FAILED;
    }
}
