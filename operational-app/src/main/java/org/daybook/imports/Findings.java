package org.daybook.imports;

import java.util.List;
import org.daybook.imports.SalesImportResult.Unknown;
import org.daybook.imports.staging.ClassSum;
import org.daybook.imports.staging.Hints;
import org.daybook.imports.staging.Tally;

/** What the first pass found out. */
record Findings(long rows, Tally tally, List<ClassSum> classes, Unknown unknown, Hints hints) {}
