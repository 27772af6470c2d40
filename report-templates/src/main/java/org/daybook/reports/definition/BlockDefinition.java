package org.daybook.reports.definition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block of a report; {@code query} names its rows in the report's .sql, by default as the block itself is named. A
 * scaled block prints its amounts in thousands (万); a block of the whole shop says so where the report is narrowed.
 */
public record BlockDefinition(
        BlockType type,
        @Nullable LocalText title,
        @Nullable Label unit,
        @Nullable LocalText aside,
        @Nullable LocalText note,
        @Nullable LocalText none,
        @Nullable String query,
        List<ColumnDefinition> columns,
        List<String> metrics,
        List<String> fallingIsGood,
        int across,
        int width,
        int height,
        int row,
        boolean scaled,
        boolean wholeShop) {

    public BlockDefinition {
        columns = columns == null ? List.of() : columns;
        metrics = metrics == null ? List.of() : metrics;
        fallingIsGood = fallingIsGood == null ? List.of() : fallingIsGood;
        width = width == 0 ? 510 : width;
        row = row == 0 ? 18 : row;
    }

    /** The column that is printed under this one. */
    public Optional<ColumnDefinition> below(ColumnDefinition column) {
        return columns.stream().filter(c -> column.id().equals(c.below())).findFirst();
    }

    /** The column whose values colour this one. */
    public Optional<ColumnDefinition> shading(ColumnDefinition column) {
        return columns.stream().filter(c -> column.id().equals(c.shades())).findFirst();
    }
}
