package org.daybook.reporting.api;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reporting.issues.IssueRow;
import org.daybook.reports.Period;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportRejected;
import org.daybook.reports.ReportSummary;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.api.RequestFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which periods and stores a program may ask for. */
@Component
class ReportScope {
    private final Stores stores;

    ReportScope(Stores stores) {
        this.stores = stores;
    }

    /**
     * The store that is named; nothing for the whole shop, which whoever sees some stores only cannot ask for.
     *
     * @throws NotFound if there is no such store, or the user does not see it
     */
    Optional<Choice> store(RequestFields fields, @Nullable String code, SignedIn me) {
        if (code == null || code.isEmpty()) {
            if (!me.stores().isEmpty()) {
                fields.fault("store", "api.missing_field");
            }
            return Optional.empty();
        }
        return Optional.of(stores.among(me.stores(), me.language()).stream()
                .filter(store -> store.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("store", code)));
    }

    /** A period as it is written; nothing, with a fault, if it is none. */
    Optional<Period> period(RequestFields fields, @Nullable String text) {
        return fields.required("period", text).flatMap(stated -> {
            try {
                Period period = Period.parse(stated);
                if (isOfOurTimes(period)) {
                    return Optional.of(period);
                }
                fields.fault("period", "api.period");
                return Optional.empty();
            } catch (ReportRejected unreadable) {
                fields.fault("period", "api.period");
                return Optional.empty();
            }
        });
    }

    private static boolean isOfOurTimes(Period period) {
        return period.from().getYear() >= 1900 && period.lastDay().getYear() <= 2200;
    }

    /** Notes a fault if a report has no such periods. */
    static void requireFitting(RequestFields fields, ReportSummary report, Period period) {
        if (!report.periods().contains(period.kind())) {
            String examples = report.periods().stream().map(PeriodKind::example).collect(Collectors.joining(", "));
            fields.fault("period", "api.period_of", examples);
        }
    }

    /** The reports that this user may print: who sees some stores is told nothing of the whole shop. */
    static Stream<ReportSummary> open(SignedIn me, Locale locale) {
        return ReportLibrary.list(locale).stream()
                .filter(report ->
                        me.stores().isEmpty() || ReportLibrary.ofOneStore().contains(report.name()));
    }

    /** Nothing if there is none of this name that the user may print. */
    static Optional<ReportSummary> report(String name, SignedIn me, Locale locale) {
        return open(me, locale).filter(report -> report.name().equals(name)).findFirst();
    }

    /** The code of an issue's store, null for the whole shop. */
    @Nullable
    String code(IssueRow issue) {
        return stores.all("en").stream()
                .filter(store -> store.id() == issue.storeId())
                .map(Choice::code)
                .findFirst()
                .orElse(null);
    }
}
