package org.daybook.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.imports.lines.LineRules;

/** A sales file and how it is to be imported, as the user stated it; what is empty is recognised or defaulted. */
public record SalesImportRequest(
        Path file,
        Path faultFolder,
        List<String> mapping,
        Reading reading,
        Meaning meaning,
        Mode mode,
        FaultPolicy faultPolicy,
        Locale language) {

    /** The options that made a difference, for the list of imports. */
    String stated() {
        return "mapping=%s reading=%s meaning=%s faults=%s".formatted(mapping, reading, meaning, faultPolicy);
    }

    /** Ways of writing. */
    public record Reading(
            Optional<String> encoding,
            Optional<String> delimiter,
            Optional<String> decimal,
            Optional<String> dateFormat) {
        public static final Reading RECOGNISED =
                new Reading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What the lines mean to the shop. */
    public record Meaning(
            Optional<String> creditPrefix,
            LineRules.Prices prices,
            Optional<String> taxRate,
            Optional<String> zone,
            Optional<String> currency,
            Optional<String> store,
            Optional<String> channel) {}

    /** Whether anything is written. */
    public enum Mode {
        APPLY,
        DRY_RUN
    }

    /** What happens to a file that has faults. */
    public enum FaultPolicy {
        REFUSE,
        SKIP_DOCUMENTS
    }
}
