package org.daybook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daybook.AppContext;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.demo.DemoFiles;
import org.daybook.demo.DemoShop;
import org.daybook.imports.EventsImport;
import org.daybook.imports.SalesImport;
import org.daybook.imports.SalesImportRequest;
import org.daybook.imports.SalesImportRequest.FaultPolicy;
import org.daybook.imports.SalesImportRequest.Meaning;
import org.daybook.imports.SalesImportRequest.Mode;
import org.daybook.imports.SalesImportRequest.Reading;
import org.daybook.imports.SalesImportResult;
import org.daybook.imports.lines.LineRules.Prices;
import org.daybook.promotions.Campaigns;
import org.daybook.reporting.WarehouseLoad;
import org.daybook.reports.Period;
import org.daybook.reports.ReportFormat;
import org.daybook.reports.ReportRequest;
import org.daybook.scheduler.LoadOutcome;
import org.daybook.scheduler.LoadRequest.Extent;
import org.daybook.settings.Name;
import org.daybook.settings.Shops;
import org.daybook.stock.Stores;
import org.daybook.users.Users;
import org.daybook.warehouse.Release;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the demo shop: writes its files, imports them as any user would, loads, prints. Each step can be repeated. */
final class DemoSetup {

    private static final Set<String> FIRST =
            Set.of("daily-sales", "weekly-sales", "monthly-business-review", "customer-segments");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final Home home;
    private final DemoMarker marker;
    private final CliText text;
    private final Consumer<String> progress;

    DemoSetup(Home home, DemoMarker marker, CliText text, Consumer<String> progress) {
        this.home = home;
        this.marker = marker;
        this.text = text;
        this.progress = progress;
    }

    void run(Clock clock) throws IOException, InterruptedException {
        Clock asOf = marker.begin(clock);
        progress.accept(text.of("demo.generate"));
        DemoFiles demo = DemoShop.write(home.root().resolve("demo"), asOf, DemoShop.SEED);
        try (Database database = Database.open(home)) {
            try (ConfigurableApplicationContext context = AppContext.start(database, clock)) {
                SalesImport sales = context.getBean(SalesImport.class);
                demo.files().forEach(file -> take(sales, file, demo));
                progress.accept(text.of("demo.live", demo.truths().liveFrom()));
                live(context.getBean(EventsImport.class), demo);
                name(context, demo.names());
                new DemoShelf(context, demo).describe(clock);
                DemoUsers.in(home).make(context.getBean(Users.class));
                new DemoSchedules(context, clock).arrange();
            }
            load(database);
        }
        print(demo.truths().lastDay(), clock);
        marker.complete();
    }

    /** The reports that were printed, in order of their names. */
    static List<Path> reports(Home home) {
        if (!Files.isDirectory(home.reports())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.reports())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(SalesImport sales, Path file, DemoFiles demo) {
        progress.accept(text.of("demo.import", file.getFileName()));
        Meaning meaning = new Meaning(
                Optional.empty(),
                Prices.NET,
                Optional.empty(),
                Optional.of(demo.zone()),
                Optional.of(demo.currency()),
                Optional.empty(),
                Optional.empty());
        SalesImportResult result = sales.run(
                new SalesImportRequest(
                        file,
                        home.root().resolve("imports"),
                        List.of(),
                        Reading.RECOGNISED,
                        meaning,
                        Mode.APPLY,
                        FaultPolicy.REFUSE,
                        CliText.locale()),
                progress);
        if (result.status() != SalesImportResult.Status.IMPORTED) {
            throw new CommandFailed(text.of("demo.failed", file.getFileName(), result.status()));
        }
    }

    /** The last months are done again by the shop's own services. */
    private void live(EventsImport events, DemoFiles demo) {
        events.run(
                new EventsImport.Request(
                        demo.events(), Optional.empty(), Optional.empty(), Mode.APPLY, CliText.locale()),
                progress);
    }

    /** What the settings pages will be for: a file has codes, people read names. */
    private static void name(ConfigurableApplicationContext context, DemoFiles.Names names) {
        Stores stores = context.getBean(Stores.class);
        names.stores().forEach((code, text) -> stores.name(code, name(text)));
        context.getBean(Shops.class).call("Linden Home");
        Campaigns campaigns = context.getBean(Campaigns.class);
        names.campaigns().forEach((code, text) -> campaigns.name(code, name(text)));
    }

    private static Name name(DemoFiles.Names.Text text) {
        return new Name(text.english(), text.simplified(), text.traditional());
    }

    private void load(Database database) throws IOException, InterruptedException {
        progress.accept(text.of("demo.load"));
        LoadOutcome outcome = WarehouseLoad.run(home, database, Extent.CHANGES, CliText.locale(), progress);
        if (outcome.exitCode() != ExitCode.DONE) {
            throw new CommandFailed(text.of("demo.failed", "load", outcome.exitCode()));
        }
    }

    private void print(LocalDate lastDay, Clock clock) throws IOException {
        Release release = Shop.release(home, Optional.empty(), text);
        Files.createDirectories(home.reports());
        for (Map.Entry<String, String> report : firstReports(lastDay).entrySet()) {
            for (Locale language : languages(report.getKey())) {
                String name = "%s_%s_%s.pdf".formatted(report.getKey(), report.getValue(), language.toLanguageTag());
                progress.accept(text.of("demo.report", name));
                ReportRequest request =
                        ReportRequest.of(report.getKey(), Period.parse(report.getValue()), language, ReportFormat.PDF);
                ReportFile.write(request, release, home.reports().resolve(name), clock);
            }
        }
    }

    /** The first ones to read in both languages, the others in the user's, so that nobody waits for them. */
    private static List<Locale> languages(String report) {
        return FIRST.contains(report) ? LANGUAGES : List.of(CliText.locale());
    }

    /** The last day, the last whole week and the last whole month. */
    private static Map<String, String> firstReports(LocalDate lastDay) {
        LocalDate inWeek = lastDay.minusDays(6);
        YearMonth month = YearMonth.from(lastDay.plusDays(1)).minusMonths(1);
        String week = "%d-W%02d"
                .formatted(inWeek.get(IsoFields.WEEK_BASED_YEAR), inWeek.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        Map<String, String> reports = new TreeMap<>();
        DemoSchedules.DAILY.keySet().forEach(report -> reports.put(report, lastDay.toString()));
        DemoSchedules.WEEKLY.keySet().forEach(report -> reports.put(report, week));
        DemoSchedules.MONTHLY.keySet().forEach(report -> reports.put(report, month.toString()));
        return reports;
    }
}
