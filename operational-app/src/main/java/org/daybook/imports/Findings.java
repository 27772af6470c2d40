package org.daybook.imports;

import java.util.List;
import java.util.Optional;
import org.daybook.imports.SalesImportResult.Unknown;
import org.daybook.imports.staging.ClassSum;
import org.daybook.imports.staging.Contents;
import org.daybook.imports.staging.Hints;
import org.daybook.imports.staging.Tally;

/** What the first pass found out. */
record Findings(
        long rows, Tally tally, List<ClassSum> classes, Optional<Contents> contents, Unknown unknown, Hints hints) {}
