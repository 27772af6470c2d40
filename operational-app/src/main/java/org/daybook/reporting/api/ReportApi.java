package org.daybook.reporting.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import org.daybook.database.Home;
import org.daybook.reporting.api.ReportBodies.MetricValue;
import org.daybook.reporting.api.ReportBodies.ReportCatalogue;
import org.daybook.reporting.issues.NothingPublished;
import org.daybook.reports.Period;
import org.daybook.reports.data.FigureReader;
import org.daybook.reports.text.Languages;
import org.daybook.settings.Choice;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseMissing;
import org.daybook.warehouse.metrics.Dimension;
import org.daybook.warehouse.metrics.Metric;
import org.daybook.warehouse.metrics.MetricRegistry;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.api.RequestFields;
import org.daybook.web.api.WrongFields;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports that there are, and the numbers that they are made of. */
@RestController
@Tag(name = "Reports")
class ReportApi {
    private static final MetricRegistry REGISTRY = MetricRegistry.load();

    private final Home home;
    private final ReportScope scope;

    ReportApi(Home home, ReportScope scope) {
        this.home = home;
        this.scope = scope;
    }

    @GetMapping("/api/v1/reports")
    @Requires(Right.REPORTS_READ)
    @Operation(operationId = "listReports", summary = "All reports, with the periods that fit them")
    ReportCatalogue reports(SignedIn me, Locale locale) {
        return new ReportCatalogue(
                ReportScope.open(me, locale).map(ReportViews::report).toList(), Languages.tags());
    }

    @GetMapping("/api/v1/metrics/{metric}")
    @Requires(Right.REPORTS_READ)
    @Operation(operationId = "getMetric", summary = "The value of a metric, by the definition that reports print")
    MetricValue metric(
            @PathVariable String metric,
            @RequestParam(required = false) @Parameter(description = "As of reports", example = "2026-03") @Nullable
                    String period,
            @RequestParam(required = false)
                    @Parameter(description = "Code of a store; the whole shop without one")
                    @Nullable
                    String store,
            @RequestParam(name = "release_id", required = false)
                    @Parameter(description = "The current one without it")
                    @Nullable
                    Long releaseId,
            SignedIn me,
            Locale locale) {
        Metric wanted = REGISTRY.find(metric)
                .filter(found -> !found.isPart() && found.type() != Metric.Type.TABLE)
                .orElseThrow(() -> new NotFound("metric", metric));
        RequestFields fields = new RequestFields();
        Optional<Period> days = scope.period(fields, period);
        Optional<Choice> place = scope.store(fields, store, me);
        if (place.isPresent() && !wanted.dimensions().contains(Dimension.STORE)) {
            fields.fault("store", "api.not_split");
        }
        fields.check();
        Release release = release(releaseId);
        String code = place.map(Choice::code).orElse(null);
        try (FigureReader reader = FigureReader.open(release, code)) {
            return ReportViews.value(reader.figure(wanted.id(), days.orElseThrow()), code, release.manifest(), locale);
        }
    }

    private Release release(@Nullable Long releaseId) {
        if (releaseId == null) {
            return Release.current(home.warehouse()).orElseThrow(NothingPublished::new);
        }
        try {
            return Release.of(home.warehouse(), releaseId);
        } catch (ReleaseMissing missing) {
            throw WrongFields.of("release_id", "error.unknown", releaseId);
        }
    }
}
