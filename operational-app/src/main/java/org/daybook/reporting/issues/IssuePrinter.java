package org.daybook.reporting.issues;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.daybook.database.Home;
import org.daybook.reports.ReportFormat;
import org.daybook.reports.ReportRenderer;
import org.daybook.reports.ReportRequest;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.warehouse.Release;
import org.springframework.stereotype.Component;

/** Prints issues from their releases: the same issue gives the same bytes at any time. */
@Component
class IssuePrinter {
    private final Path warehouse;
    private final Stores stores;

    IssuePrinter(Home home, Stores stores) {
        this.warehouse = home.warehouse();
        this.stores = stores;
    }

    /** In any format, from the release and with the time that it was first printed with. */
    byte[] print(IssueRow issue, ReportFormat format) {
        ReportRequest request = new ReportRequest(
                issue.report(),
                issue.period(),
                Locale.forLanguageTag(issue.language()),
                format,
                issue.storeId() == 0 ? null : code(issue.storeId()),
                null);
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        ReportRenderer.render(
                request,
                Release.of(warehouse, issue.releaseId()),
                pages,
                Clock.fixed(issue.preparedAt(), ZoneOffset.UTC));
        return pages.toByteArray();
    }

    /** Whether its release is still there. */
    boolean isPrintable(IssueRow issue) {
        return Release.ids(warehouse).contains(issue.releaseId());
    }

    private String code(long storeId) {
        return stores.all("en").stream()
                .filter(store -> store.id() == storeId)
                .map(Choice::code)
                .findFirst()
                .orElseThrow();
    }
}
