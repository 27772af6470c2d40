package org.daybook.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.imports.runs.CompletedImport;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.DayRange;
import org.daybook.warehouse.WarehouseStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code daybook status}: what is there and how fresh it is. */
@Command(name = "status", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1_000_000;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final CliText text = CliText.ofEnvironment();

    @Override
    public Integer call() throws Exception {
        Home home = StatedHome.of(spec, text);
        home.requireReadable();
        WarehouseStatus warehouse = WarehouseStatus.of(home.warehouse());
        Optional<Database> database = Database.ifInitialised(home);
        List<CompletedImport> imports = database.map(StatusCommand::imports).orElse(List.of());
        if (json.wanted()) {
            spec.commandLine().getOut().println(document(home, warehouse, imports));
        } else {
            print(home, warehouse, database.isPresent(), imports);
        }
        return ExitCode.DONE;
    }

    private static List<CompletedImport> imports(Database database) {
        try (database) {
            return CompletedImport.all(database);
        }
    }

    private void print(Home home, WarehouseStatus warehouse, boolean hasDatabase, List<CompletedImport> imports) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text.of("status.home", home.root()));
        String external = System.getenv("DAYBOOK_DB_URL");
        String place = external == null ? home.postgres().toString() : external;
        out.println(hasDatabase ? text.of("status.database", place) : text.of("status.database.none"));
        out.println(new ReleaseLine(text, CliText.locale()).of(warehouse));
        days(warehouse).ifPresent(days -> out.println(text.of("status.days", days.first(), days.last())));
        out.println(text.of(
                "status.warehouse",
                warehouse.releases().size(),
                warehouse.files(),
                "%.1f".formatted(warehouse.bytes() / MEGABYTE)));
        out.println(text.of(imports.isEmpty() ? "status.imports.none" : "status.imports"));
        imports.forEach(run -> out.println("  " + describe(run)));
    }

    private static Optional<DayRange> days(WarehouseStatus warehouse) {
        return warehouse.current().flatMap(release -> release.days("core", "fct_sale_line"));
    }

    private String describe(CompletedImport run) {
        return text.of(
                "status.import",
                run.importId(),
                run.finishedAt().toInstant().truncatedTo(ChronoUnit.SECONDS),
                run.fileName(),
                run.rowsRead(),
                run.documentCount(),
                run.skippedDocuments(),
                run.leftOutDocuments(),
                run.quantity().stripTrailingZeros().toPlainString(),
                run.grossAmount(),
                run.discountAmount());
    }

    private static String document(Home home, WarehouseStatus warehouse, List<CompletedImport> imports)
            throws Exception {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("home", home.root().toString());
        Optional<Manifest> current = warehouse.current();
        status.put("release_id", current.map(Manifest::releaseId).orElse(null));
        status.put("first_sale", days(warehouse).map(DayRange::first).orElse(null));
        status.put("last_sale", days(warehouse).map(DayRange::last).orElse(null));
        status.put("complete_through", current.map(Manifest::completeThrough).orElse(null));
        status.put("published_at", current.map(Manifest::publishedAt).orElse(null));
        status.put("status", current.map(Manifest::status).orElse(null));
        status.put("damaged", warehouse.isCurrentDamaged());
        status.put("imports", imports);
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .writeValueAsString(status);
    }
}
