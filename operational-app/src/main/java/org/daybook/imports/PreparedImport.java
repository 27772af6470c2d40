package org.daybook.imports;

import org.daybook.imports.faults.ImportText;

/** A request whose file was recognised and whose options were understood; what is left needs a shop. */
public final class PreparedImport {
    private final SalesImportRequest request;
    private final StatedOptions options;
    private final PreparedFile file;
    private final ImportText text;

    PreparedImport(SalesImportRequest request, StatedOptions options, PreparedFile file, ImportText text) {
        this.request = request;
        this.options = options;
        this.file = file;
        this.text = text;
    }

    /** @throws ImportRefused if it does not say what a new shop needs */
    public void requireOpening() {
        ShopOpening.requireOpening(options, text);
    }

    SalesImportRequest request() {
        return request;
    }

    StatedOptions options() {
        return options;
    }

    PreparedFile file() {
        return file;
    }

    ImportText text() {
        return text;
    }
}
