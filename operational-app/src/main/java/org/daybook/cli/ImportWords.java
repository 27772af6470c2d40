package org.daybook.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.imports.EventsImport;
import org.daybook.imports.SalesImportResult;
import org.daybook.imports.SalesImportResult.Counts;
import org.daybook.imports.SalesImportResult.Recognised;
import org.daybook.imports.SalesImportResult.Status;
import org.daybook.imports.SalesImportResult.Unknown;
import org.daybook.imports.faults.Fault;
import org.daybook.imports.staging.ClassSum;
import org.daybook.imports.staging.Contents;
import org.daybook.imports.staging.Hints;
import org.daybook.warehouse.result.DisplayWidth;

/** The result of an import as a person reads it. */
final class ImportWords {
    private static final int SIMILAR_SHOWN = 20;

    private final CliText text;
    private final PrintWriter out;

    ImportWords(CliText text, PrintWriter out) {
        this.text = text;
        this.out = out;
    }

    /** What a file of events did, in one line. */
    static String of(EventsImport.Result result, CliText text) {
        String key = result.importId().isPresent() ? "import.events" : "import.events_dry_run";
        return text.of(
                key,
                number(result.events()),
                number(result.fresh()),
                number(result.entries()),
                result.importId().map(String::valueOf).orElse(""),
                "%.1f".formatted(result.seconds()));
    }

    void print(SalesImportResult result) {
        if (result.status() == Status.DRY_RUN) {
            recognised(result.recognised());
        }
        counts(result.counts());
        result.contents().ifPresent(this::contents);
        classes(result);
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

    private void contents(Contents contents) {
        out.println(text.of("import.days_are", contents.firstDay(), contents.lastDay()));
        out.println(text.of("import.products_are", number(contents.products())));
        out.println(text.of("import.customers_are", number(contents.customers())));
        out.println(text.of("import.stores_are", String.join(", ", contents.stores())));
        out.println(text.of("import.channels_are", String.join(", ", contents.channels())));
    }

    private void classes(SalesImportResult result) {
        if (result.classes().isEmpty()) {
            return;
        }
        String currency = result.currency().getCurrencyCode();
        out.println("  " + padded("", 14) + " " + column("import.column.lines", 12) + " "
                + column("import.column.quantity", 18) + " " + column("import.column.gross", 18, currency) + " "
                + column("import.column.discount", 18, currency));
        result.classes().forEach(this::classSum);
    }

    private String column(String key, int width, Object... arguments) {
        String heading = text.of(key, arguments);
        return " ".repeat(Math.max(0, width - DisplayWidth.of(heading))) + heading;
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - DisplayWidth.of(word)));
    }

    private void classSum(ClassSum sum) {
        out.println("  %s %,12d %,18.3f %,18.2f %,18.2f"
                .formatted(
                        padded(text.of("import.class." + sum.kind()), 14),
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
            int more = hints.similarSkus().size() - SIMILAR_SHOWN;
            if (more > 0) {
                out.println("  " + text.of("import.similar_more", number(more)));
            }
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
