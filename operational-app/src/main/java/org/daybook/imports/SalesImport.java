package org.daybook.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.imports.ImportRefused.Cause;
import org.daybook.imports.SalesImportRequest.Mode;
import org.daybook.imports.SalesImportResult.Hints;
import org.daybook.imports.StagingTable.Tally;
import org.daybook.imports.faults.FaultLog;
import org.daybook.imports.faults.ImportText;
import org.daybook.imports.lines.LineRules;
import org.daybook.imports.reading.UnreadableFile;
import org.daybook.settings.Shop;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a sales history: reads, checks everything, and writes all of it in one transaction or nothing. */
@Service
public class SalesImport {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

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

    /** @throws ImportRefused if the file as a whole or the shop stands against it */
    public SalesImportResult run(SalesImportRequest request, Consumer<String> words) {
        Instant startedAt = clock.instant();
        ImportText text = new ImportText(request.language());
        StatedOptions options = StatedOptions.of(request, text);
        PreparedFile file = PreparedFile.of(request, options, text);
        try (FaultLog faults = faultLog(request, startedAt, text)) {
            ImportAttempt attempt = new ImportAttempt(request, options, file, faults, text, startedAt, words);
            return Objects.requireNonNull(transaction.execute(outcome -> attempt(attempt, outcome)));
        } catch (UnreadableFile unreadable) {
            throw PreparedFile.refusal(unreadable, text);
        }
    }

    private SalesImportResult attempt(ImportAttempt attempt, TransactionStatus outcome) {
        if (!staging.lock()) {
            throw new ImportRefused(Cause.INPUT, attempt.say("shop.busy"));
        }
        Shop shop = shops.findOrOpen(attempt.options(), attempt.request().language(), attempt.text());
        LineRules rules = attempt.rules(shop, shops.defaultStore(attempt), shops.defaultChannel(attempt));
        long rows = staging.stage(attempt.file(), rules, attempt.faults(), attempt.progress(clock));
        Tally tally = staging.check(attempt.faults());
        Hints hints = attempt.isDryRun() ? staging.hints(rules) : Hints.NONE;
        StagingTable staged = staging.keepNew();
        Findings findings = new Findings(rows, tally, staged.classes(), takeOver.unknown(staged), hints);
        if (attempt.isDryRun() || attempt.isRefused()) {
            outcome.setRollbackOnly();
            return attempt.result(Optional.empty(), findings, clock);
        }
        return attempt.result(Optional.of(write(attempt, findings)), findings, clock);
    }

    private long write(ImportAttempt attempt, Findings findings) {
        long importId = takeOver.nextImport();
        if (findings.tally().fresh() > 0) {
            attempt.words()
                    .accept(attempt.say("progress.writing", findings.tally().fresh()));
            takeOver.write(importId, findings.unknown());
        }
        takeOver.record(attempt.run(importId, findings, clock));
        return importId;
    }

    private static FaultLog faultLog(SalesImportRequest request, Instant startedAt, ImportText text) {
        if (request.mode() == Mode.DRY_RUN) {
            return FaultLog.inMemory(text);
        }
        String name = STAMP.format(startedAt) + "-" + request.file().getFileName() + "-faults.csv";
        return FaultLog.to(request.faultFolder().resolve(name), text);
    }
}
