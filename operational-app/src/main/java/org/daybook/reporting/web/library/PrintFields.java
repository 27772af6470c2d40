package org.daybook.reporting.web.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.reports.PeriodKind;
import org.daybook.reports.ReportLibrary;
import org.daybook.reports.ReportSummary;
import org.daybook.reports.text.Languages;
import org.daybook.settings.Choice;
import org.daybook.stock.Stores;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.form.Fields;
import org.springframework.stereotype.Component;

/** What is chosen when a report is printed, whichever its period. */
@Component
class PrintFields {
    private final Stores stores;

    PrintFields(Stores stores) {
        this.stores = stores;
    }

    /** One that tells of the whole shop is not there for who sees some stores. */
    ReportSummary report(String name, SignedIn me, Locale locale) {
        return ReportLibrary.list(locale).stream()
                .filter(report -> report.name().equals(name))
                .filter(report ->
                        me.stores().isEmpty() || ReportLibrary.ofOneStore().contains(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
    }

    Optional<PeriodKind> kind(Fields fields, ReportSummary report) {
        return fields.choice("kind", "report.period.kind", code -> kind(code, report));
    }

    static Optional<PeriodKind> kind(String code, ReportSummary report) {
        return report.periods().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    Optional<String> language(Fields fields) {
        return fields.choice(
                "language",
                "report.language",
                tag -> Languages.tags().stream().filter(tag::equals).findFirst());
    }

    /** Who sees all stores may ask for the whole shop, which is 0. */
    Optional<Long> store(Fields fields, SignedIn me) {
        if (me.stores().isEmpty() && fields.raw("store").isEmpty()) {
            return Optional.of(0L);
        }
        return fields.choice(
                "store",
                "report.store",
                code -> stores.among(me.stores(), me.language()).stream()
                        .filter(store -> store.code().equals(code))
                        .map(Choice::id)
                        .findFirst());
    }

    List<Choice> stores(SignedIn me, Locale locale) {
        return stores.among(me.stores(), locale.toLanguageTag());
    }
}
