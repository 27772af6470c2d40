package org.daybook.reporting.web.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.daybook.reporting.web.alerts.TroubleTable.Trouble;
import org.daybook.reporting.web.library.Titles;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.alerts.Alert;
import org.daybook.web.alerts.AlertSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports that did not leave as they should have, for whoever can mend their schedules. */
@Component
@Order(1)
class ReportAlerts implements AlertSource {
    /** What is older is history, not work. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final TroubleTable table;
    private final Clock clock;

    ReportAlerts(TroubleTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert> alerts(SignedIn me) {
        if (!me.may(Right.REPORTS_SCHEDULE)) {
            return List.of();
        }
        Instant now = clock.instant();
        Titles titles = Titles.in(Locale.forLanguageTag(me.language()));
        return table.since(now.minus(REMEMBERED), now).stream()
                .map(trouble -> alert(trouble, titles))
                .toList();
    }

    private static Alert alert(Trouble trouble, Titles titles) {
        Object[] names = {titles.named(trouble.schedule()), trouble.period()};
        return switch (trouble.kind()) {
            case "run_failed" ->
                Alert.failure("run_failed", trouble.count(), "/reports/schedules/" + trouble.scheduleId(), names);
            case "mail_failed" -> Alert.failure("mail_failed", trouble.count(), trouble("trouble"), names);
            case "mail_doubtful" -> Alert.waiting("mail_doubtful", trouble.count(), trouble("trouble"), names);
            default -> Alert.waiting("mail_late", trouble.count(), trouble("late"), names);
        };
    }

    private static String trouble(String view) {
        return "/reports/deliveries?view=" + view;
    }
}
