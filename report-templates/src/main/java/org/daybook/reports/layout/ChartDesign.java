package org.daybook.reports.layout;

import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.renderers.Renderable;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.layout.BandSketch.Box;

/** A chart under its heading; the picture is vector graphics drawn when the page is filled. */
final class ChartDesign {
    private final BlockDefinition block;

    ChartDesign(BlockDefinition block) {
        this.block = block;
    }

    JasperDesign design(String name) {
        Sheet sheet = new Sheet(name, block.width());
        Headings.declare(sheet);
        Headings.draw(sheet.title(TableDesign.HEADING + 4), block.width());
        sheet.field("chart", Renderable.class);
        sheet.detail(block.height()).image(new Box(0, 0, block.width(), block.height()), "$F{chart}");
        Headings.note(sheet, block);
        return sheet.design();
    }
}
