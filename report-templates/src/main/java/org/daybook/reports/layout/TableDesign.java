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
        int headHeight = hasHeader() ? HEADER : 1;
        BandSketch header = sheet.columnHeader(headHeight);
        BandSketch row = sheet.detail(block.row());
        row.rule(0, 0, block.width(), "Rule").setStyleExpression(new JRDesignExpression("$F{rule}"));
        int x = 0;
        for (int i = 0; i < columns.size(); i++) {
            column(sheet, header, row, i, x);
            x += widths.get(i);
        }
        JRDesignLine rule = header.rule(0, headHeight - 1, block.width(), "Rule");
        rule.setPositionType(PositionTypeEnum.FIX_RELATIVE_TO_BOTTOM);
        Headings.below(sheet, block);
        return sheet.design();
    }

    private void column(Sheet sheet, BandSketch header, BandSketch row, int index, int x) {
        sheet.parameter("head_" + index, String.class);
        sheet.field("text_" + index, String.class);
        sheet.field("style_" + index, String.class);
        boolean isHeat = !columns.get(index).heat().isEmpty();
        boolean isTall = isHeat || block.below(columns.get(index)).isPresent();
        int gap = isHeat ? 0 : gap(index);
        int width = widths.get(index);
        if (hasHeader()) {
            Box head = new Box(x + gap, 0, width - gap - after(index), HEADER - 1);
            header.filling(head, headStyle(index), "$P{head_" + index + "}");
        }
        int top = isTall ? 1 : (block.row() - (isGrid() ? 12 : 15)) / 2;
        // A badge keeps clear of the rule above it.
        boolean isBadge = "checks".equals(columns.get(index).labels());
        int height = isTall ? block.row() - 1 : isBadge ? 13 : 14;
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
