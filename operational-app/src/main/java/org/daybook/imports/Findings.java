package org.daybook.imports;

import java.util.List;
import org.daybook.imports.SalesImportResult.ClassSum;
import org.daybook.imports.SalesImportResult.Hints;
import org.daybook.imports.SalesImportResult.Unknown;
import org.daybook.imports.StagingTable.Tally;

/** What the first pass found out. */
record Findings(long rows, Tally tally, List<ClassSum> classes, Unknown unknown, Hints hints) {}
