package org.daybook.reports.output;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.Cell;
import org.daybook.reports.data.CellText;
import org.daybook.reports.data.Row;
import org.daybook.reports.data.Tone;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.definition.ColumnDefinition;
import org.daybook.reports.text.Format;

/** A table's rows as its layout wants them: a text and the name of a house style for each cell. */
final class PrintedRows {
    private static final double SIZE = 9;
    private static final double STATEMENT_SIZE = 8.25;
    // The column of a bridge that says whether its last line is zero.
    private static final String BADGES = "checks";

    private final Block block;
    private final BlockDefinition definition;
    private final CellText print;

    PrintedRows(Block block, BlockDefinition definition, CellText print) {
        this.block = block;
        this.definition = definition;
        this.print = print;
    }

    /** Each row is made when it is asked for: there may be more of them than fit into memory. */
    List<Map<String, ?>> rows() {
        return block.rows().isEmpty()
                ? List.of(none())
                : new AbstractList<>() {
                    @Override
                    public Map<String, ?> get(int index) {
                        return printed(block.rows().get(index), index == 0);
                    }

                    @Override
                    public int size() {
                        return block.rows().size();
                    }
                };
    }

    private Map<String, ?> printed(Row row, boolean isFirst) {
        Map<String, Object> printed = new HashMap<>();
        printed.put("rule", rule(row, isFirst));
        printed.put("result", isSum(row));
        printed.put("end", row.line() == Row.Line.TOTAL);
        int place = 0;
        for (int i = 0; i < definition.columns().size(); i++) {
            if (definition.columns().get(i).isPlaced()) {
                printed.put("text_" + place, text(row, i));
                printed.put("style_" + place, style(row, i));
                place++;
            }
        }
        return printed;
    }

    private Map<String, ?> none() {
        Map<String, Object> printed = new HashMap<>();
        printed.put("rule", "RuleNone");
        printed.put("result", false);
        printed.put("end", false);
        boolean isList = block.type() == BlockType.LIST;
        printed.put("none", isList ? null : block.none());
        printed.put("text_0", "");
        printed.put("text_1", isList ? block.none() : null);
        printed.put("style_0", "TextOther");
        return printed;
    }

    private String rule(Row row, boolean isFirst) {
        if (isFirst || isStatement()) {
            return "RuleNone";
        }
        return isSum(row) ? "Rule" : "RuleRow";
    }

    private static boolean isSum(Row row) {
        return row.line() == Row.Line.TOTAL || row.line() == Row.Line.RESULT;
    }

    private boolean isStatement() {
        return block.type() == BlockType.STATEMENT;
    }

    private String text(Row row, int index) {
        Cell cell = row.cells().get(index);
        ColumnDefinition column = definition.columns().get(index);
        if (!column.heat().isEmpty() || definition.below(column).isPresent()) {
            return tallText(row, column, cell);
        }
        return cell.tone() == Tone.NONE
                ? print.text(cell)
                : StyledText.change(cell, print, isStatement() ? STATEMENT_SIZE : SIZE);
    }

    private String tallText(Row row, ColumnDefinition column, Cell cell) {
        if (cell.value() == null) {
            return "";
        }
        String figure = StyledText.escape(print.figure(cell));
        return definition
                .below(column)
                .map(below -> "<style isBold=\"true\">" + figure + "</style>\n<style size=\"8\" isBold=\"false\">"
                        + StyledText.escape(print.figure(block.drawn(row, below.id()))) + "</style>")
                .orElse(figure);
    }

    private String style(Row row, int index) {
        Cell cell = row.cells().get(index);
        ColumnDefinition column = definition.columns().get(index);
        boolean isTotal = isSum(row);
        if (!column.heat().isEmpty()) {
            return isTotal ? "HeatTotal" : heatStyle(row, column, cell);
        }
        if (definition.below(column).isPresent()) {
            return "NumberTall";
        }
        if (BADGES.equals(column.labels()) && row.line() == Row.Line.TOTAL) {
            BigDecimal difference = row.cells().get(row.cells().size() - 1).number();
            return difference != null && difference.signum() == 0 ? "BadgeEqual" : "BadgeNot_equal";
        }
        boolean isSmall = isStatement() && cell.format() != Format.TEXT;
        return base(cell, row) + (isSmall ? "Small" : "") + (isTotal ? "Total" : "");
    }

    private static String base(Cell cell, Row row) {
        return switch (cell.tone()) {
            case GOOD -> "Good";
            case BAD -> "Bad";
            case NEUTRAL -> "Neutral";
            case NONE -> cell.format() != Format.TEXT ? "Number" : row.line() == Row.Line.OTHER ? "TextOther" : "Text";
        };
    }

    private String heatStyle(Row row, ColumnDefinition column, Cell cell) {
        Cell measured = definition
                .shading(column)
                .map(shading -> block.cell(row, shading.id()))
                .orElse(cell);
        if (measured.number() == null) {
            return "HeatNone";
        }
        // Limits are written as they are printed, so a share counts in hundredths.
        boolean isShare = measured.format() == Format.HUNDREDTHS;
        double value = measured.number().doubleValue() * (isShare ? 100 : 1);
        return "Heat"
                + (1 + column.heat().stream().filter(limit -> value >= limit).count());
    }
}
