package org.daybook.reporting.runs;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.reporting.LoadNotStarted;
import org.daybook.reporting.LoadNotStarted.Reason;
import org.daybook.reporting.WarehouseLoad;
import org.daybook.reporting.issues.Retention;
import org.daybook.scheduler.LoadOutcome;
import org.daybook.scheduler.LoadRequest.Extent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts loads in the background, one at a time. */
@Component
public class LoadStarter {
    private static final Logger LOG = LoggerFactory.getLogger(LoadStarter.class);

    private final Home home;
    private final Database database;
    private final LoadRuns runs;
    private final Retention retention;
    private volatile State state = State.IDLE;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "warehouse-load");
        thread.setDaemon(true);
        return thread;
    });

    LoadStarter(Home home, Database database, LoadRuns runs, Retention retention) {
        this.home = home;
        this.database = database;
        this.runs = runs;
        this.retention = retention;
    }

    /**
     * What became of the last load that was started here.
     *
     * @param line the last that it said
     * @param exitCode empty as long as it runs, and before there was one; 1 if it could not even begin
     */
    public record State(boolean isRunning, String line, Optional<Integer> exitCode) {
        private static final State IDLE = new State(false, "", Optional.empty());

        public boolean isFailed() {
            return exitCode.filter(code -> code == 1).isPresent();
        }

        private State says(String words) {
            return new State(isRunning, words, exitCode);
        }

        private State ended(int code) {
            return new State(false, line, Optional.of(code));
        }
    }

    /**
     * Starts a load and does not wait for it.
     *
     * @param language of its sentences
     * @throws LoadNotStarted if one runs already, here or elsewhere, or this program carries no load
     */
    public void start(Extent extent, Locale language) {
        begin();
        background.execute(() -> load(extent, language));
    }

    public State state() {
        return state;
    }

    private synchronized void begin() {
        WarehouseLoad.requireDistribution();
        if (state.isRunning() || runs.isSomebodyLoading()) {
            throw new LoadNotStarted(Reason.RUNNING);
        }
        state = new State(true, "", Optional.empty());
    }

    private synchronized void become(UnaryOperator<State> next) {
        state = next.apply(state);
    }

    private void load(Extent extent, Locale language) {
        try {
            // A load begins by collecting releases that nobody holds.
            retention.letGo();
            LoadOutcome outcome =
                    WarehouseLoad.run(home, database, extent, language, line -> become(now -> now.says(line)));
            become(now -> now.ended(outcome.exitCode()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            become(now -> now.ended(1));
        } catch (IOException | RuntimeException failure) {
            LOG.error("the load could not be run", failure);
            become(now -> now.says(String.valueOf(failure.getMessage())).ended(1));
        }
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }
}
