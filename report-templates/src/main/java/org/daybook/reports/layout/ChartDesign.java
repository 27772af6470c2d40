package org.daybook.reports.layout;

import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.renderers.Renderable;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.layout.BandSketch.Box;

/** A chart under its heading; the picture is vector graphics drawn when the page is filled. */
final class ChartDesign {
    // The dashed frame of a chart without data.
    private static final int EMPTY = 110;

    private final BlockDefinition block;

    ChartDesign(BlockDefinition block) {
        this.block = block;
    }

    JasperDesign design(String name) {
        Sheet sheet = new Sheet(name, block.width());
        Headings.declare(sheet);
        Headings.draw(sheet.title(TableDesign.HEADING + 4), block.width());
        sheet.field("chart", Renderable.class);
        sheet.parameter("empty", String.class);
        BandSketch drawn = sheet.detail(block.height());
        drawn.printWhen("$F{chart} != null");
        drawn.image(new Box(0, 0, block.width(), block.height()), "$F{chart}");
        BandSketch empty = sheet.detail(EMPTY);
        empty.printWhen("$F{chart} == null");
        empty.text(new Box(0, 2, block.width(), EMPTY - 12), "Frame", "$P{empty}");
        Headings.below(sheet, block);
        return sheet.design();
    }
}
