package org.daybook.imports.staging;

import java.util.List;

/** What looks like an oversight: SKUs that differ only in case or white space, a prefix of credit notes. */
public record Hints(List<List<String>> similarSkus, List<String> creditPrefixes) {
    public static final Hints NONE = new Hints(List.of(), List.of());
}
