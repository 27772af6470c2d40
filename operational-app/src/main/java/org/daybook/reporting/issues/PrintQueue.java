package org.daybook.reporting.issues;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.daybook.database.Home;
import org.daybook.settings.GateFull;
import org.daybook.warehouse.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Prints what people ask for, one after another, while they look on. */
@Service
public class PrintQueue {
    private static final int MOST_WAITING = 20;
    private static final Logger LOG = LoggerFactory.getLogger(PrintQueue.class);

    private final ReportIssues issues;
    private final Home home;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService printer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, waiting, task -> {
        Thread thread = new Thread(task, "printer");
        thread.setDaemon(true);
        return thread;
    });

    PrintQueue(ReportIssues issues, Home home) {
        this.issues = issues;
        this.home = home;
    }

    /**
     * Begins to print from the current release and does not wait.
     *
     * @throws NothingPublished if there is no release yet
     * @throws GateFull if too many wait already
     */
    public IssueRow print(NewIssue wanted) {
        IssueRow issue = begin(wanted);
        again(issue);
        return issue;
    }

    /**
     * Notes that it is to be printed from the current release, and leaves the printing to {@link #again}: a transaction
     * of the caller's has to end in between.
     *
     * @throws NothingPublished if there is no release yet
     * @throws GateFull if too many wait already
     */
    public IssueRow begin(NewIssue wanted) {
        requireRoom();
        return issues.begin(wanted, Release.current(home.warehouse()).orElseThrow(NothingPublished::new));
    }

    /**
     * Prints one that was not finished.
     *
     * @throws GateFull if too many wait already
     */
    public void again(IssueRow issue) {
        requireRoom();
        printer.execute(() -> {
            try {
                issues.print(issue);
            } catch (RuntimeException failure) {
                // The issue says why from now on.
                LOG.warn("issue {} could not be printed", issue.issueId(), failure);
            }
        });
    }

    private void requireRoom() {
        if (waiting.size() >= MOST_WAITING) {
            throw new GateFull();
        }
    }

    @PreDestroy
    void stop() {
        printer.shutdownNow();
    }
}
