package org.daybook.reports.layout;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.definition.ColumnDefinition;
import org.daybook.reports.layout.BandSketch.Box;

/** A table: heading, header over an ink rule, rows with hairlines, a note below; columns as the description lists them. */
final class TableDesign {
    static final int HEADING = 16;
    private static final int HEADER = 17;
    private static final int HEAT_GAP = 8;
    private static final int TEXT_GAP = 12;
    private static final int RESULT = 21;
    private static final int END = 3;
    private static final int INDENT = 10;

    private final BlockDefinition block;
    private final List<ColumnDefinition> columns;
    private final List<Integer> widths;

    TableDesign(BlockDefinition block) {
        this.block = block;
        this.columns =
                block.columns().stream().filter(ColumnDefinition::isPlaced).toList();
        this.widths = widths();
    }

    /** Written widths, scaled so that the columns fill the block; one of zero takes what is left. */
    private List<Integer> widths() {
        int free = block.width()
                - columns.stream().mapToInt(ColumnDefinition::width).sum();
        int open = (int) columns.stream().filter(c -> c.width() == 0).count();
        List<Integer> found = new ArrayList<>();
        for (ColumnDefinition column : columns) {
            found.add(column.width() == 0 ? free / open : column.width());
        }
        if (free < 0 || (open == 0 && free != 0)) {
            throw new IllegalArgumentException("the columns' widths differ from the block's by " + free);
        }
        return found;
    }

    JasperDesign design(String name) {
        Sheet sheet = new Sheet(name, block.width());
        Headings.declare(sheet);
        if (block.title() != null) {
            Headings.draw(sheet.title(HEADING), block.width());
        }
        sheet.field("rule", String.class);
        sheet.field("none", String.class);
        int headHeight = hasHeader() ? HEADER : 1;
        BandSketch header = sheet.columnHeader(headHeight);
        BandSketch row = sheet.detail(block.row());
        row.rule(0, 0, block.width(), "Rule").setStyleExpression(new JRDesignExpression("$F{rule}"));
        int x = 0;
        for (int i = 0; i < columns.size(); i++) {
            column(sheet, header, i, x);
            cell(row, i, x + (isStatement() && i == 0 ? INDENT : 0), block.row());
            x += widths.get(i);
        }
        row.printWhen(isStatement() ? "$F{none} == null && !$F{result}" : "$F{none} == null");
        if (isStatement()) {
            results(sheet, row);
        }
        BandSketch none = sheet.detail(block.row());
        none.printWhen("$F{none} != null");
        none.styled(new Box(0, 0, block.width(), block.row()), "\"TextOther\"", "$F{none}");
        JRDesignLine rule = header.rule(0, headHeight - 1, block.width(), "Rule");
        rule.setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_BOTTOM);
        Headings.below(sheet, block);
        return sheet.design();
    }

    /** The results of a statement: tinted bands between rules, a double rule below the last. */
    private void results(Sheet sheet, BandSketch row) {
        sheet.field("result", Boolean.class);
        sheet.field("end", Boolean.class);
        BandSketch result = sheet.detail(RESULT);
        result.printWhen("$F{result}");
        result.fill(new Box(0, 0, block.width(), RESULT), "CardFill");
        result.rule(0, 0, block.width(), "RuleResult");
        result.rule(0, RESULT - 1, block.width(), "RuleResult");
        int x = 0;
        for (int i = 0; i < columns.size(); i++) {
            cell(result, i, x, RESULT);
            x += widths.get(i);
        }
        BandSketch end = sheet.detail(END);
        end.printWhen("$F{end}");
        end.rule(0, END - 2, block.width(), "RuleResult");
    }

    private void column(Sheet sheet, BandSketch header, int index, int x) {
        sheet.parameter("head_" + index, String.class);
        sheet.field("text_" + index, String.class);
        sheet.field("style_" + index, String.class);
        if (hasHeader()) {
            int gap = columns.get(index).heat().isEmpty() ? gap(index) : 0;
            Box head = new Box(x + gap, 0, widths.get(index) - gap - after(index), HEADER - 1);
            header.filling(head, headStyle(index), "$P{head_" + index + "}");
        }
    }

    private void cell(BandSketch row, int index, int x, int rowHeight) {
        boolean isHeat = !columns.get(index).heat().isEmpty();
        boolean isTall = isHeat || block.below(columns.get(index)).isPresent();
        int gap = isHeat ? 0 : gap(index);
        int width = widths.get(index);
        int top = isTall ? 1 : (rowHeight - (isGrid() ? 12 : 15)) / 2;
        // A badge keeps clear of the rule above it.
        boolean isBadge = "checks".equals(columns.get(index).labels());
        int height = isTall ? rowHeight - 1 : isBadge ? 13 : 14;
        JRDesignTextField cell = row.styled(
                new Box(x + gap, isBadge ? top + 2 : top, width - gap - (isHeat ? 1 : after(index)), height),
                "$F{style_" + index + "}",
                "$F{text_" + index + "}");
        // A huge number is printed smaller: it must neither wrap nor be cut.
        if (Alignment.of(columns.get(index)) == Alignment.RIGHT && !isTall) {
            cell.setTextAdjust(TextAdjustEnum.SCALE_FONT);
        }
    }

    private boolean hasHeader() {
        return columns.stream().anyMatch(c -> c.label() != null || c.metric() != null);
    }

    private boolean isStatement() {
        return block.type() == BlockType.STATEMENT;
    }

    private boolean isGrid() {
        return block.type() == BlockType.GRID;
    }

    // A number before the first coloured cell keeps its distance.
    private int after(int index) {
        boolean isBeforeHeat = index + 1 < columns.size()
                && columns.get(index).heat().isEmpty()
                && !columns.get(index + 1).heat().isEmpty();
        return isBeforeHeat ? HEAT_GAP : 0;
    }

    // Numbers are right-aligned, so the gap between two columns lies at the left of the second.
    private int gap(int index) {
        if (index == 0) {
            return 0;
        }
        boolean isTextAfterNumber = Alignment.of(columns.get(index)) == Alignment.LEFT
                && Alignment.of(columns.get(index - 1)) == Alignment.RIGHT;
        return isTextAfterNumber ? TEXT_GAP : 3;
    }

    private String headStyle(int index) {
        ColumnDefinition column = columns.get(index);
        if (!column.heat().isEmpty()) {
            return "HeadCentre";
        }
        return Alignment.of(column) == Alignment.RIGHT ? "HeadNumber" : "Head";
    }
}
