package org.daybook.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.imports.ImportRefused.Cause;
import org.daybook.imports.SalesImportRequest.Mode;
import org.daybook.imports.events.EventFailed;
import org.daybook.imports.events.EventReplay;
import org.daybook.imports.events.file.EventFile;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.events.file.PlaceRejected;
import org.daybook.imports.faults.ImportText;
import org.daybook.imports.reading.UnreadableFile;
import org.daybook.imports.runs.FileHash;
import org.daybook.imports.runs.RunTable;
import org.daybook.settings.Shop;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports business events: does them again through the shop's own services, all in one transaction or none. */
@Service
public class EventsImport {
    private final ShopOpening shops;
    private final EventReplay replay;
    private final RunTable runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EventsImport(ShopOpening shops, EventReplay replay, RunTable runs, TransactionTemplate transaction, Clock clock) {
        this.shops = shops;
        this.replay = replay;
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param zone of a new shop */
    public record Request(Path file, Optional<String> zone, Optional<String> currency, Mode mode, Locale language) {}

    /**
     * What a file did, or would do.
     *
     * @param importId empty in a dry run
     * @param events in the file
     * @param fresh those that had not happened before
     * @param entries that they made in the ledger
     */
    public record Result(Optional<Long> importId, int events, long fresh, long entries, double seconds) {}

    /** A request whose file was read and whose options were understood; what is left needs a shop. */
    public record Prepared(Request request, EventFile file, ImportText text) {

        /** @throws ImportRefused if it does not say what a new shop needs */
        public void requireOpening() {
            ShopOpening.requireOpening(request, file, text);
        }
    }

    /**
     * Looks at the file and the options, without a database.
     *
     * @throws ImportRefused if the file cannot be read, or an option means nothing
     */
    public static Prepared prepare(Request request) {
        ImportText text = new ImportText(request.language());
        ShopOpening.requireUnderstood(request, text);
        return told(text, () -> new Prepared(request, EventFile.read(request.file()), text));
    }

    /** @throws ImportRefused if the file cannot be read, or an event cannot be done */
    public Result run(Request request, Consumer<String> words) {
        return run(prepare(request), words);
    }

    /** @throws ImportRefused if an event cannot be done */
    public Result run(Prepared prepared, Consumer<String> words) {
        return told(
                prepared.text,
                () -> Objects.requireNonNull(transaction.execute(
                        state -> run(prepared.request, prepared.file, prepared.text, words, state))));
    }

    private static <T> T told(ImportText text, Supplier<T> work) {
        try {
            return work.get();
        } catch (UnreadableFile unreadable) {
            throw PreparedFile.refusal(unreadable, text);
        } catch (EventRejected rejected) {
            throw new ImportRefused(
                    Cause.INPUT, text.of(rejected.key(), rejected.details().toArray()));
        } catch (PlaceRejected rejected) {
            throw new ImportRefused(
                    Cause.INPUT, text.of(rejected.key(), rejected.place(), EventSentence.why(rejected.why(), text)));
        } catch (EventFailed failed) {
            throw EventSentence.of(failed, text);
        }
    }

    private Result run(
            Request request, EventFile file, ImportText text, Consumer<String> words, TransactionStatus state) {
        Instant startedAt = clock.instant();
        Shop shop = shops.findOrOpen(request, file, text, words);
        long importId = runs.nextId();
        EventReplay.Outcome outcome = replay.replay(file, shop, importId, done -> tell(done, text, words));
        boolean isDryRun = request.mode() == Mode.DRY_RUN;
        if (isDryRun) {
            state.setRollbackOnly();
        } else {
            runs.insert(record(request.file(), importId, outcome, startedAt));
        }
        double seconds = Duration.between(startedAt, clock.instant()).toMillis() / 1_000.0;
        Optional<Long> written = isDryRun ? Optional.empty() : Optional.of(importId);
        return new Result(written, outcome.events(), outcome.fresh(), outcome.entries(), seconds);
    }

    private static void tell(int done, ImportText text, Consumer<String> words) {
        if (done % 1_000 == 0) {
            words.accept(text.of("progress.events", "%,d".formatted(done)));
        }
    }

    private RunTable.Run record(Path file, long importId, EventReplay.Outcome outcome, Instant startedAt) {
        return new RunTable.Run(
                importId,
                "events",
                file.getFileName().toString(),
                FileHash.sha256(file),
                "",
                System.getProperty("user.name", "unknown"),
                startedAt.atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC),
                outcome.events(),
                outcome.events() - outcome.fresh(),
                0,
                0,
                0);
    }
}
