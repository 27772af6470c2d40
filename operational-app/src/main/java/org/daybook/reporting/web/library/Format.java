package org.daybook.reporting.web.library;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.reports.ReportFormat;

/** A form in which a report is downloaded, by the ending of its file. */
enum Format {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8"),
    HTML("text/html;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<Format> of(String ending) {
        return Stream.of(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(ending))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    ReportFormat format() {
        return ReportFormat.valueOf(name());
    }
}
