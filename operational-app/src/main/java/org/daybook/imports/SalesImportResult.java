package org.daybook.imports;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.imports.faults.Fault;
import org.daybook.imports.staging.ClassSum;
import org.daybook.imports.staging.Contents;
import org.daybook.imports.staging.Hints;

/**
 * What an import found and did, or in a dry run would do.
 *
 * @param currency of all amounts
 * @param contents looked for in a dry run only
 */
public record SalesImportResult(
        Status status,
        Optional<Long> importId,
        Recognised recognised,
        Counts counts,
        Currency currency,
        List<ClassSum> classes,
        Optional<Contents> contents,
        Unknown unknown,
        Hints hints,
        Faults faults,
        double seconds) {

    /** How it ended. */
    public enum Status {
        IMPORTED,
        IMPORTED_IN_PART,
        DRY_RUN,
        REFUSED
    }

    /** How the file is written, and which column is which field. */
    public record Recognised(
            Optional<String> encoding,
            Optional<String> delimiter,
            String decimal,
            String dateFormat,
            Map<String, String> mapping) {}

    /** Rows of the file and its documents: new ones, those already there, those left out for their faults. */
    public record Counts(
            long rows, long documents, long orders, long newDocuments, long skippedDocuments, long leftOutDocuments) {}

    /** Codes that the shop does not know yet; the import makes them. */
    public record Unknown(List<String> stores, List<String> channels, List<String> campaigns) {}

    /** All faults are counted and stand in the file; the first thousand are here. */
    public record Faults(long count, List<Fault> first, Optional<Path> file) {}
}
