package org.daybook.reports.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rendered report before it has a form; {@code currency} is the ISO code of its amounts. */
public record ReportData(
        String report,
        Locale language,
        String currency,
        String title,
        String period,
        String scope,
        String footer,
        String prepared,
        String previous,
        String yearAgo,
        @Nullable Stamp stamp,
        List<Page> pages,
        List<Block> blocks,
        List<String> notes) {

    /** How many rows all blocks have. */
    public int rows() {
        return blocks.stream().mapToInt(block -> block.rows().size()).sum();
    }

    public Optional<Block> block(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }
}
