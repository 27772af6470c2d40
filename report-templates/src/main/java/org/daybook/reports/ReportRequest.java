package org.daybook.reports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which report, for which period, in which language and form; store and channel (codes) narrow it. */
public record ReportRequest(
        String report,
        Period period,
        Locale language,
        ReportFormat format,
        @Nullable String store,
        @Nullable String channel) {

    public static ReportRequest of(String report, Period period, Locale language, ReportFormat format) {
        return new ReportRequest(report, period, language, format, null, null);
    }
}
