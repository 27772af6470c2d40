package org.daybook.reporting.issues;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.daybook.database.Home;
import org.daybook.warehouse.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Prints what people ask for, one after another, while they look on. */
@Service
public class PrintRoom {
    private static final Logger LOG = LoggerFactory.getLogger(PrintRoom.class);

    private final ReportIssues issues;
    private final Home home;
    private final ExecutorService press = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "press");
        thread.setDaemon(true);
        return thread;
    });

    PrintRoom(ReportIssues issues, Home home) {
        this.issues = issues;
        this.home = home;
    }

    /**
     * Begins to print from the current release and does not wait.
     *
     * @throws NothingPublished if there is no release yet
     */
    public IssueRow print(NewIssue wanted) {
        Release release = Release.current(home.warehouse()).orElseThrow(NothingPublished::new);
        IssueRow issue = issues.begin(wanted, release);
        again(issue);
        return issue;
    }

    /** Prints one that was not finished. */
    public void again(IssueRow issue) {
        press.execute(() -> {
            try {
                issues.print(issue);
            } catch (RuntimeException failure) {
                // The issue says why from now on.
                LOG.warn("issue {} could not be printed", issue.issueId(), failure);
            }
        });
    }

    @PreDestroy
    void stop() {
        press.shutdownNow();
    }
}
