package org.daybook.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.daybook.imports.EventsImport;
import org.daybook.imports.ImportRefused;
import org.daybook.imports.SalesImportResult;
import org.daybook.imports.SalesImportResult.Counts;
import org.daybook.imports.SalesImportResult.Recognised;
import org.daybook.imports.staging.Contents;

/** The result of an import as one JSON document. */
final class ImportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportJson() {}

    static String of(SalesImportResult result, Path file) {
        ObjectNode document = JSON.createObjectNode();
        document.put("status", result.status().name().toLowerCase(Locale.ROOT));
        document.put("kind", "sales");
        document.put("file", file.toString());
        result.importId().ifPresent(id -> document.put("import_id", id));
        recognised(document.putObject("recognised"), result.recognised());
        counts(document, result.counts());
        result.contents().ifPresent(contents -> contents(document.putObject("contents"), contents));
        document.put("currency", result.currency().getCurrencyCode());
        ArrayNode classes = document.putArray("classes");
        result.classes()
                .forEach(sum -> classes.addObject()
                        .put("class", sum.kind())
                        .put("lines", sum.lines())
                        .put("quantity", sum.quantity())
                        .put("amount", sum.amount())
                        .put("discount", sum.discount())
                        .put("cost", sum.cost()));
        ObjectNode made = document.putObject("unknown");
        list(made.putArray("stores"), result.unknown().stores());
        list(made.putArray("channels"), result.unknown().channels());
        list(made.putArray("campaigns"), result.unknown().campaigns());
        ArrayNode similar = document.putArray("similar_skus");
        result.hints().similarSkus().forEach(skus -> list(similar.addArray(), skus));
        list(document.putArray("credit_prefixes"), result.hints().creditPrefixes());
        faults(document, result.faults());
        document.put("seconds", result.seconds());
        return document.toPrettyString();
    }

    /** What a file of events did. */
    static String of(EventsImport.Result result, Path file) {
        ObjectNode document = JSON.createObjectNode();
        document.put("status", result.importId().isPresent() ? "imported" : "dry_run");
        document.put("kind", "events");
        document.put("file", file.toString());
        result.importId().ifPresent(id -> document.put("import_id", id));
        return document.put("events", result.events())
                .put("new_events", result.fresh())
                .put("entries", result.entries())
                .put("seconds", result.seconds())
                .toPrettyString();
    }

    /** The file as a whole was refused. */
    static String of(ImportRefused refused, String kind, Path file) {
        return JSON.createObjectNode()
                .put("status", "refused")
                .put("kind", kind)
                .put("file", file.toString())
                .put("message", refused.getMessage())
                .toPrettyString();
    }

    private static void recognised(ObjectNode node, Recognised recognised) {
        node.put("encoding", recognised.encoding().orElse(null));
        node.put("delimiter", recognised.delimiter().orElse(null));
        node.put("decimal", recognised.decimal());
        node.put("date_format", recognised.dateFormat());
        ObjectNode mapping = node.putObject("mapping");
        recognised.mapping().forEach(mapping::put);
    }

    private static void contents(ObjectNode node, Contents contents) {
        node.put("first_day", contents.firstDay().toString());
        node.put("last_day", contents.lastDay().toString());
        node.put("products", contents.products());
        node.put("customers", contents.customers());
        list(node.putArray("stores"), contents.stores());
        list(node.putArray("channels"), contents.channels());
    }

    private static void counts(ObjectNode document, Counts counts) {
        document.put("rows", counts.rows());
        document.put("documents", counts.documents());
        document.put("orders", counts.orders());
        document.put("new_documents", counts.newDocuments());
        document.put("skipped_documents", counts.skippedDocuments());
        document.put("left_out_documents", counts.leftOutDocuments());
    }

    private static void faults(ObjectNode document, SalesImportResult.Faults faults) {
        document.put("fault_count", faults.count());
        faults.file().ifPresent(file -> document.put("fault_file", file.toString()));
        ArrayNode first = document.putArray("faults");
        faults.first()
                .forEach(fault -> first.addObject()
                        .put("line", fault.line())
                        .put("field", fault.field())
                        .put("fault", fault.sentence()));
    }

    private static void list(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
