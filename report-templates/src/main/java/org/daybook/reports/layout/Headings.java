package org.daybook.reports.layout;

import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.layout.BandSketch.Box;

/** The heading over a block (title with unit, aside at the right edge) and the note below it. */
final class Headings {
    private static final int NOTE = 16;

    private Headings() {}

    static void declare(Sheet sheet) {
        sheet.parameter("heading", String.class);
        sheet.parameter("aside", String.class);
        sheet.parameter("note", String.class);
    }

    static void draw(BandSketch band, int width) {
        band.text(new Box(0, 0, width * 3 / 4, 15), "Heading", "$P{heading}");
        band.text(new Box(width / 2, 2, width - width / 2, 13), "Aside", "$P{aside}");
    }

    static void note(Sheet sheet, BlockDefinition block) {
        if (block.note() != null) {
            sheet.summary(NOTE).text(new Box(0, 4, block.width(), 12), "Note", "$P{note}");
        }
    }
}
