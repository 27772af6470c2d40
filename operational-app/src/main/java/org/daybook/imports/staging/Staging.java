package org.daybook.imports.staging;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.daybook.imports.faults.FaultLog;
import org.daybook.imports.lines.LineReader;
import org.daybook.imports.reading.RowSource;
import org.daybook.imports.reading.UnreadableFile;
import org.daybook.imports.staging.StagingTable.DocumentFault;
import org.daybook.orders.history.ImportedDocuments;
import org.springframework.stereotype.Component;

/** The first pass: every line is read, checked and staged, then the documents are checked as wholes. */
@Component
public class Staging {
    private final StagingTable tables;
    private final StagedLineCopyTable copy;
    private final HintTable hints;
    private final ImportedDocuments documents;

    Staging(StagingTable tables, StagedLineCopyTable copy, HintTable hints, ImportedDocuments documents) {
        this.tables = tables;
        this.copy = copy;
        this.hints = hints;
        this.documents = documents;
    }

    /** False if another import is running and does not end soon. */
    public boolean lock(Runnable beforeWaiting) {
        if (tables.lock()) {
            return true;
        }
        beforeWaiting.run();
        return tables.waitForLock();
    }

    /** @return the number of rows */
    public long stage(Supplier<RowSource> file, LineReader lines, LongConsumer progress) {
        tables.create();
        try (LinePipe pipe = new LinePipe(file, lines)) {
            copy.fill(pipe, progress);
            if (pipe.rows() == 0) {
                throw new UnreadableFile(UnreadableFile.Reason.HEADER_ONLY, "");
            }
            return pipe.rows();
        }
    }

    public Tally check(FaultLog faults) {
        tables.groupDocuments();
        documents.compare();
        for (DocumentFault fault : tables.documentsOfSeveralCustomers()) {
            faults.add(
                    fault.firstLine(),
                    "customer_no",
                    "customer_differs",
                    fault.orderNo(),
                    fault.first(),
                    fault.second());
        }
        for (DocumentFault fault : tables.documentsWithOtherLines()) {
            faults.add(fault.firstLine(), "order_no", "document_differs", fault.orderNo());
        }
        return tables.tally();
    }

    /** Credit prefixes are looked for only where none was stated. */
    public Hints hints(Optional<String> creditPrefix) {
        return new Hints(hints.similarSkus(), creditPrefix.isPresent() ? List.of() : hints.creditPrefixes());
    }

    /** From here on the tables hold only what is new. */
    public List<ClassSum> keepNew(Tally tally) {
        tables.keepNew(tally);
        return tables.classes();
    }

    /** What the staged lines tell of, nothing if there are none. */
    public Optional<Contents> contents() {
        return tables.contents();
    }

    /** The codes that the staged lines use for stores, channels or campaigns. */
    public List<String> codes(Code code) {
        return tables.codes(code);
    }

    /** A column of codes. */
    public enum Code {
        STORE,
        CHANNEL,
        CAMPAIGN
    }
}
