package org.daybook.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.imports.SalesImportResult;
import org.daybook.imports.SalesImportResult.Counts;
import org.daybook.imports.SalesImportResult.Recognised;
import org.daybook.imports.SalesImportResult.Status;
import org.daybook.imports.SalesImportResult.Unknown;
import org.daybook.imports.faults.Fault;
import org.daybook.imports.staging.ClassSum;
import org.daybook.imports.staging.Hints;

/** The result of an import as a person reads it. */
final class ImportWords {
    private static final int SIMILAR_SHOWN = 20;

    private final CliText text;
    private final PrintWriter out;

    ImportWords(CliText text, PrintWriter out) {
        this.text = text;
        this.out = out;
    }

    void print(SalesImportResult result) {
        if (result.status() == Status.DRY_RUN) {
            recognised(result.recognised());
        }
        counts(result.counts());
        result.classes().forEach(this::classSum);
        unknown(result.unknown());
        if (result.status() == Status.DRY_RUN) {
            hints(result.hints());
        }
        faults(result);
        if (result.status() != Status.REFUSED) {
            String key = "import.status." + status(result);
            String number = result.importId().map(String::valueOf).orElse("");
            out.println(text.of(key, number, "%.1f".formatted(result.seconds())));
        }
    }

    private static String status(SalesImportResult result) {
        boolean isNothingNew =
                result.status() == Status.IMPORTED && result.counts().newDocuments() == 0;
        return isNothingNew ? "nothing_new" : result.status().name().toLowerCase(Locale.ROOT);
    }

    private void recognised(Recognised recognised) {
        recognised.encoding().ifPresent(encoding -> out.println(text.of("import.encoding_is", encoding)));
        recognised.delimiter().ifPresent(delimiter -> out.println(text.of("import.delimiter_is", delimiter)));
        out.println(text.of("import.decimal_is", recognised.decimal()));
        out.println(text.of("import.dates_are", recognised.dateFormat()));
        for (Map.Entry<String, String> field : recognised.mapping().entrySet()) {
            out.println("  %-18s ← %s".formatted(field.getKey(), field.getValue()));
        }
    }

    private void counts(Counts counts) {
        out.println(text.of(
                "import.counts",
                number(counts.rows()),
                number(counts.documents()),
                number(counts.orders()),
                number(counts.newDocuments())));
        if (counts.skippedDocuments() > 0) {
            out.println(text.of("import.skipped", number(counts.skippedDocuments())));
        }
        if (counts.leftOutDocuments() > 0) {
            out.println(text.of("import.left_out", number(counts.leftOutDocuments())));
        }
    }

    private void classSum(ClassSum sum) {
        out.println("  %-14s %,12d %,18.3f %,18.2f %,14.2f"
                .formatted(
                        text.of("import.class." + sum.kind()),
                        sum.lines(),
                        sum.quantity(),
                        sum.amount(),
                        sum.discount()));
    }

    private void unknown(Unknown unknown) {
        list("import.new_stores", unknown.stores());
        list("import.new_channels", unknown.channels());
        list("import.new_campaigns", unknown.campaigns());
    }

    private void hints(Hints hints) {
        if (!hints.similarSkus().isEmpty()) {
            out.println(
                    text.of("import.similar_skus", number(hints.similarSkus().size())));
            hints.similarSkus().stream()
                    .limit(SIMILAR_SHOWN)
                    .forEach(skus -> out.println("  " + String.join(" | ", skus)));
        }
        hints.creditPrefixes().forEach(prefix -> out.println(text.of("import.credit_prefix_hint", prefix)));
    }

    private void faults(SalesImportResult result) {
        for (Fault fault : result.faults().first()) {
            String key = fault.field().isEmpty() ? "import.line_fault" : "import.fault";
            out.println(text.of(key, fault.line(), fault.field(), fault.sentence()));
        }
        if (result.faults().count() > 0) {
            out.println(text.of("import.faults", number(result.faults().count())));
            result.faults().file().ifPresent(file -> out.println(text.of("import.fault_file", file)));
        }
    }

    private void list(String key, List<String> codes) {
        if (!codes.isEmpty()) {
            out.println(text.of(key, String.join(", ", codes)));
        }
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }
}
