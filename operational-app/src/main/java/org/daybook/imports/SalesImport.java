package org.daybook.imports;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.imports.ImportRefused.Cause;
import org.daybook.imports.SalesImportRequest.Mode;
import org.daybook.imports.faults.FaultLog;
import org.daybook.imports.faults.ImportText;
import org.daybook.imports.lines.LineReader;
import org.daybook.imports.lines.LineRules;
import org.daybook.imports.reading.UnreadableFile;
import org.daybook.imports.staging.ClassSum;
import org.daybook.imports.staging.Contents;
import org.daybook.imports.staging.Hints;
import org.daybook.imports.staging.Staging;
import org.daybook.imports.staging.Tally;
import org.daybook.settings.Shop;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a sales history: reads, checks everything, and writes all of it in one transaction or nothing. */
@Service
public class SalesImport {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final String OVERFLOW = "22003";

    private final ShopOpening shops;
    private final Staging staging;
    private final TakeOver takeOver;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SalesImport(ShopOpening shops, Staging staging, TakeOver takeOver, TransactionTemplate transaction, Clock clock) {
        this.shops = shops;
        this.staging = staging;
        this.takeOver = takeOver;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Recognises the file and understands the options, all that needs no shop.
     *
     * @throws ImportRefused if the file as a whole stands against it
     */
    public static PreparedImport prepare(SalesImportRequest request) {
        ImportText text = new ImportText(request.language());
        StatedOptions options = StatedOptions.of(request, text);
        return new PreparedImport(request, options, PreparedFile.of(request, options, text), text);
    }

    /** Both at once, for who has a shop at hand. */
    public SalesImportResult run(SalesImportRequest request, Consumer<String> words) {
        return run(prepare(request), words);
    }

    /** @throws ImportRefused if the shop stands against it */
    public SalesImportResult run(PreparedImport prepared, Consumer<String> words) {
        Instant startedAt = clock.instant();
        try (FaultLog faults = faultLog(prepared, startedAt)) {
            ImportAttempt attempt = new ImportAttempt(prepared, faults, startedAt, words);
            return Objects.requireNonNull(transaction.execute(outcome -> attempt(attempt, outcome)));
        } catch (UnreadableFile unreadable) {
            throw PreparedFile.refusal(unreadable, prepared.text());
        } catch (DataIntegrityViolationException failure) {
            if (failure.getMostSpecificCause() instanceof SQLException cause && OVERFLOW.equals(cause.getSQLState())) {
                throw new ImportRefused(Cause.INPUT, prepared.text().of("sums.too_large"));
            }
            throw failure;
        }
    }

    private SalesImportResult attempt(ImportAttempt attempt, TransactionStatus outcome) {
        if (!staging.lock(() -> attempt.words().accept(attempt.say("progress.waiting")))) {
            throw new ImportRefused(Cause.INPUT, attempt.say("shop.busy"));
        }
        Shop shop = shops.findOrOpen(attempt.prepared());
        LineRules rules = attempt.rules(shop, shops.defaultStore(attempt), shops.defaultChannel(attempt));
        PreparedFile file = attempt.file();
        LineReader lines = new LineReader(file.mapping(), rules, attempt.faults());
        long rows = staging.stage(file.source()::rows, lines, attempt.progress(clock));
        Tally tally = staging.check(attempt.faults());
        Hints hints = attempt.isDryRun() ? staging.hints(rules.creditPrefix()) : Hints.NONE;
        List<ClassSum> classes = staging.keepNew(tally);
        Optional<Contents> contents = attempt.isDryRun() ? staging.contents() : Optional.empty();
        Findings findings = new Findings(rows, tally, classes, contents, takeOver.unknown(staging), hints);
        if (attempt.isDryRun() || attempt.isRefused()) {
            outcome.setRollbackOnly();
            return attempt.result(Optional.empty(), shop, findings, clock);
        }
        return attempt.result(Optional.of(write(attempt, findings)), shop, findings, clock);
    }

    private long write(ImportAttempt attempt, Findings findings) {
        long importId = takeOver.nextImport();
        if (findings.tally().fresh() > 0) {
            String documents = "%,d".formatted(findings.tally().fresh());
            attempt.words().accept(attempt.say("progress.writing", documents));
            takeOver.write(importId, findings.unknown());
        }
        takeOver.record(attempt.run(importId, findings, clock));
        return importId;
    }

    private static FaultLog faultLog(PreparedImport prepared, Instant startedAt) {
        SalesImportRequest request = prepared.request();
        String name = STAMP.format(startedAt) + "-" + request.file().getFileName() + "-faults.csv";
        Path file = request.faultFolder().resolve(name);
        return request.mode() == Mode.DRY_RUN
                ? FaultLog.ofOverflow(file, prepared.text())
                : FaultLog.to(file, prepared.text());
    }
}
