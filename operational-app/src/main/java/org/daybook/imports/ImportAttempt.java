package org.daybook.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.daybook.imports.SalesImportRequest.FaultPolicy;
import org.daybook.imports.SalesImportRequest.Mode;
import org.daybook.imports.SalesImportResult.Counts;
import org.daybook.imports.SalesImportResult.Faults;
import org.daybook.imports.SalesImportResult.Status;
import org.daybook.imports.faults.FaultLog;
import org.daybook.imports.lines.LineRules;
import org.daybook.imports.runs.FileHash;
import org.daybook.imports.runs.RunTable;
import org.daybook.imports.staging.Tally;
import org.daybook.settings.Shop;

/** One run of one request, with everything that was prepared for it. */
record ImportAttempt(PreparedImport prepared, FaultLog faults, Instant startedAt, Consumer<String> words) {

    SalesImportRequest request() {
        return prepared.request();
    }

    PreparedFile file() {
        return prepared.file();
    }

    boolean isDryRun() {
        return request().mode() == Mode.DRY_RUN;
    }

    boolean isRefused() {
        return faults.count() > 0 && request().faultPolicy() == FaultPolicy.REFUSE;
    }

    String say(String key, Object... arguments) {
        return prepared.text().of(key, arguments);
    }

    LineRules rules(Shop shop, String store, String channel) {
        return new LineRules(
                file().decimal(),
                file().dates(),
                file().serialDays(),
                zone(shop),
                shop.clock(),
                shop.currency(),
                request().meaning().creditPrefix(),
                request().meaning().prices(),
                Optional.ofNullable(prepared.options().taxRate()),
                store,
                channel);
    }

    /** Tells the rate about once a second. */
    LongConsumer progress(Clock clock) {
        Instant[] last = {startedAt};
        return rows -> {
            Instant now = clock.instant();
            if (Duration.between(last[0], now).toMillis() >= 1_000) {
                last[0] = now;
                long perSecond = rows
                        * 1_000
                        / Math.max(1, Duration.between(startedAt, now).toMillis());
                words.accept(say("progress.reading", "%,d".formatted(rows), "%,d".formatted(perSecond)));
            }
        };
    }

    RunTable.Run run(long importId, Findings findings, Clock clock) {
        Tally tally = findings.tally();
        return new RunTable.Run(
                importId,
                "sales",
                request().file().getFileName().toString(),
                FileHash.sha256(request().file()),
                request().stated(),
                System.getProperty("user.name", "unknown"),
                startedAt.atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC),
                findings.rows(),
                tally.same(),
                tally.sameLines(),
                tally.faulty(),
                tally.faultyLines());
    }

    SalesImportResult result(Optional<Long> importId, Shop shop, Findings findings, Clock clock) {
        Tally tally = findings.tally();
        return new SalesImportResult(
                status(),
                importId,
                file().recognised(),
                new Counts(
                        findings.rows(),
                        tally.documents(),
                        tally.orders(),
                        tally.fresh(),
                        tally.same(),
                        tally.faulty()),
                shop.currency(),
                findings.classes(),
                findings.contents(),
                findings.unknown(),
                findings.hints(),
                new Faults(faults.count(), faults.first(), faults.file()),
                Duration.between(startedAt, clock.instant()).toMillis() / 1_000.0);
    }

    private ZoneId zone(Shop shop) {
        ZoneId stated = prepared.options().zone();
        return stated == null ? shop.zone() : stated;
    }

    private Status status() {
        if (isDryRun()) {
            return Status.DRY_RUN;
        }
        if (isRefused()) {
            return Status.REFUSED;
        }
        return faults.count() > 0 ? Status.IMPORTED_IN_PART : Status.IMPORTED;
    }
}
