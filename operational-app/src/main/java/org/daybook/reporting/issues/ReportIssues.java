package org.daybook.reporting.issues;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.reports.ReportFormat;
import org.daybook.reports.ReportLibrary;
import org.daybook.settings.Gate;
import org.daybook.users.SignedIn;
import org.daybook.warehouse.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints reports and keeps them. */
@Service
public class ReportIssues {
    private static final Logger LOG = LoggerFactory.getLogger(ReportIssues.class);

    /** People who ask for other forms, or the same once more, hold a thread of the server meanwhile. */
    private final Gate asked = new Gate(2, 8);

    private final IssueTable table;
    private final IssueFiles files;
    private final IssuePrinter printer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportIssues(
            IssueTable table, IssueFiles files, IssuePrinter printer, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.files = files;
        this.printer = printer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Notes that it is to be printed from this release, which is not collected from now on. The same report, language and
     * store of one run are noted once, whoever asks.
     */
    public IssueRow begin(NewIssue wanted, Release release) {
        release.hold();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return known(wanted)
                .orElseGet(() -> transaction.execute(
                        status -> known(wanted).orElseGet(() -> table.insert(wanted, release, now))));
    }

    /**
     * Prints it, unless it is printed already.
     *
     * @return as it is now, made
     * @throws RuntimeException if it cannot be printed; it says why from now on
     */
    public IssueRow print(IssueRow issue) {
        if (issue.isMade() && files.has(issue.issueId())) {
            return issue;
        }
        try {
            byte[] pdf = printer.print(issue, ReportFormat.PDF);
            files.keep(issue.issueId(), pdf);
            table.made(issue.issueId(), IssueFiles.sha256(pdf), pdf.length);
        } catch (RuntimeException failure) {
            LOG.error("issue {} could not be printed", issue.issueId(), failure);
            table.failed(issue.issueId(), IssueRow.Failure.of(failure).code());
            throw failure;
        }
        return table.find(issue.issueId()).orElseThrow();
    }

    public Optional<IssueRow> find(long issueId) {
        return table.find(issueId);
    }

    /** Nothing if it tells of more than this reader may see. */
    public Optional<IssueRow> find(long issueId, SignedIn reader) {
        return table.find(issueId)
                .filter(issue -> reader.stores().isEmpty()
                        || reader.stores().contains(issue.storeId())
                                && ReportLibrary.ofOneStore().contains(issue.report()));
    }

    /**
     * The pages as they were sent: where their file is lost or damaged, printed from the release once more.
     *
     * @throws org.daybook.settings.GateFull if too many ask just now
     * @throws IssueDamaged if that gives other pages
     */
    public byte[] pdf(IssueRow issue) {
        return files.read(issue.issueId())
                .filter(bytes -> IssueFiles.sha256(bytes).equals(issue.sha256()))
                .orElseGet(() -> reprinted(issue));
    }

    private byte[] reprinted(IssueRow issue) {
        byte[] pdf = as(issue, ReportFormat.PDF);
        if (!IssueFiles.sha256(pdf).equals(issue.sha256())) {
            throw new IssueDamaged(issue.issueId());
        }
        files.keep(issue.issueId(), pdf);
        return pdf;
    }

    /**
     * The same figures in another form, from the same release.
     *
     * @throws org.daybook.settings.GateFull if too many ask just now
     */
    public byte[] as(IssueRow issue, ReportFormat format) {
        return asked.through(() -> printer.print(issue, format));
    }

    /** Whether it can be printed again, in any form: its release is kept for some time only. */
    public boolean isPrintable(IssueRow issue) {
        return printer.isPrintable(issue);
    }

    /** Whether printing it once more, from its release, gives the bytes that were sent. */
    public boolean isReproduced(IssueRow issue) {
        return IssueFiles.sha256(as(issue, ReportFormat.PDF)).equals(issue.sha256());
    }

    /** The latest of each report; an empty scope sees all stores and the whole shop. */
    public List<IssueRow> latest(Collection<Long> stores) {
        return table.latest(stores.toArray(Long[]::new));
    }

    /** Newest first. */
    public List<IssueRow> search(IssueFilter filter, Collection<Long> stores, int offset, int most) {
        return table.search(filter, stores.toArray(Long[]::new), offset, most);
    }

    /** Those made before one, newest first. */
    public List<IssueRow> before(IssueFilter filter, Collection<Long> stores, long issueId, int most) {
        return table.before(filter, stores.toArray(Long[]::new), issueId, most);
    }

    public long count(IssueFilter filter, Collection<Long> stores) {
        return table.count(filter, stores.toArray(Long[]::new));
    }

    private Optional<IssueRow> known(NewIssue wanted) {
        return wanted.fireId() == 0 ? Optional.empty() : table.find(wanted);
    }
}
