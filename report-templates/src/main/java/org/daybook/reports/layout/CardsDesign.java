package org.daybook.reports.layout;

import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.renderers.Renderable;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.layout.BandSketch.Box;

/** Headline cards in rows; one record holds all of them, so that their edges can be rounded to the page's grid. */
final class CardsDesign {
    private static final int NOTE = 18;
    private static final int PORTRAIT = 510;
    // On a landscape page the series stands beside the value.
    private static final int SPARK = 42;

    private final BlockDefinition block;
    private final int across;
    private final double gap;
    private final int pad;
    private final boolean isLarge;
    private final boolean isWide;

    CardsDesign(BlockDefinition block) {
        this.block = block;
        this.across = block.across();
        this.isLarge = across <= 3;
        this.isWide = block.width() > PORTRAIT;
        this.gap = isWide ? 10 : across <= 4 ? 12 : 8;
        this.pad = isWide || across <= 4 ? 8 : 6;
    }

    JasperDesign design(String name) {
        int count = block.metrics().size();
        int rows = (count + across - 1) / across;
        int step = block.height() + (int) gap;
        Sheet sheet = new Sheet(name, block.width());
        BandSketch band = sheet.detail(rows * step - (int) gap);
        double width = (block.width() - gap * (across - 1)) / across;
        for (int i = 0; i < count; i++) {
            int left = (int) Math.round((i % across) * (width + gap));
            int right = (int) Math.round((i % across) * (width + gap) + width);
            card(sheet, band, i, new Box(left, (i / across) * step, right - left, block.height()));
        }
        sheet.field("note", String.class);
        BandSketch note = sheet.detail(NOTE);
        note.printWhen("$F{note} != null");
        note.text(new Box(0, 6, block.width(), 12), "Note", "$F{note}");
        return sheet.design();
    }

    private void card(Sheet sheet, BandSketch band, int index, Box box) {
        for (String name :
                new String[] {"label", "value", "change", "style", "compared", "change2", "style2", "compared2"}) {
            sheet.field(name + "_" + index, String.class);
        }
        sheet.field("spark_" + index, Renderable.class);
        // What is kept from readers of one store leaves no empty card behind.
        JRDesignExpression isTold = new JRDesignExpression("$F{label_" + index + "} != null");
        band.fill(box, "CardFill").setPrintWhenExpression(isTold);
        sheet.field("rule_" + index, String.class);
        JRDesignLine rule = band.rule(box.x(), box.y(), box.width(), "Rule");
        rule.setStyleExpression(new JRDesignExpression("$F{rule_" + index + "}"));
        rule.setPrintWhenExpression(isTold);
        int x = box.x() + pad;
        int width = box.width() - 2 * pad;
        if (isWide) {
            flat(band, index, new Box(x, box.y(), width, box.height()));
            return;
        }
        int low = isLarge ? 5 : 0;
        label(band, index, x, box.y(), width);
        int valueTop = box.y() + (isLarge ? 19 : 18);
        band.text(
                        new Box(x, valueTop, width + pad, isLarge ? 27 : 22),
                        isLarge ? "CardValueLarge" : "CardValue",
                        "$F{value_" + index + "}")
                .setTextAdjust(TextAdjustEnum.SCALE_FONT);
        change(band, new Box(x, box.y() + 41 + low, width, 12), "", index);
        change(band, new Box(x, box.y() + 53 + low, width, 12), "2", index);
        int top = 68 + low;
        band.image(new Box(x, box.y() + top, width, box.height() - top - 6), "$F{spark_" + index + "}");
    }

    /** Five in a row leave a long name two lines, since one would be too small to read. */
    private void label(BandSketch band, int index, int x, int top, int width) {
        Box box = across > 4 ? new Box(x, top + 2, width, 16) : new Box(x, top + 5, width, 13);
        JRDesignTextField label = band.text(box, "CardLabel", "$F{label_" + index + "}");
        label.setTextAdjust(TextAdjustEnum.SCALE_FONT);
        label.setVerticalTextAlign(across > 4 ? VerticalTextAlignEnum.MIDDLE : VerticalTextAlignEnum.TOP);
    }

    private static void flat(BandSketch band, int index, Box box) {
        int words = box.width() - SPARK - 2;
        band.text(new Box(box.x(), box.y() + 4, words, 13), "CardLabel", "$F{label_" + index + "}")
                .setTextAdjust(TextAdjustEnum.SCALE_FONT);
        band.text(new Box(box.x(), box.y() + 16, words, 20), "CardValue", "$F{value_" + index + "}")
                .setTextAdjust(TextAdjustEnum.SCALE_FONT);
        change(band, new Box(box.x(), box.y() + 36, box.width(), 12), "", index);
        change(band, new Box(box.x(), box.y() + 48, box.width(), 12), "2", index);
        band.image(new Box(box.x() + box.width() - SPARK, box.y() + 8, SPARK, 26), "$F{spark_" + index + "}");
    }

    private static void change(BandSketch band, Box box, String which, int index) {
        band.styled(box, "$F{style" + which + "_" + index + "}", "$F{change" + which + "_" + index + "}");
        band.text(box, "CardCompared", "$F{compared" + which + "_" + index + "}");
    }
}
