package org.daybook.reports.layout;

import net.sf.jasperreports.engine.design.JasperDesign;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.layout.BandSketch.Box;

/** A sum that reads from left to right: label over amount, the sign before each but the first. */
final class StripDesign {
    private static final int HEIGHT = 37;

    private final BlockDefinition block;

    StripDesign(BlockDefinition block) {
        this.block = block;
    }

    JasperDesign design(String name) {
        Sheet sheet = new Sheet(name, block.width());
        Headings.declare(sheet);
        BandSketch title = sheet.title(TableDesign.HEADING + 4);
        Headings.draw(title, block.width());
        BandSketch band = sheet.detail(HEIGHT + 1);
        band.rule(0, 0, block.width(), "Rule");
        band.rule(0, HEIGHT, block.width(), "Hairline");
        for (int i = 0; i < block.across(); i++) {
            part(sheet, band, i);
        }
        return sheet.design();
    }

    private void part(Sheet sheet, BandSketch band, int index) {
        for (String name : new String[] {"sign", "label", "amount", "style"}) {
            sheet.field(name + "_" + index, String.class);
        }
        int left = (int) Math.round(index * (block.width() + 8.0) / block.across());
        int right = (int) Math.round((index + 1) * (block.width() + 8.0) / block.across()) - 8;
        int x = left + 6;
        band.text(new Box(left - 8, 17, 12, 15), "StripSign", "$F{sign_" + index + "}");
        band.styled(new Box(x, 5, right - x, 12), "$F{style_" + index + "}", "$F{label_" + index + "}");
        band.text(new Box(x, 16, right - x + 8, 17), "StripAmount", "$F{amount_" + index + "}");
    }
}
