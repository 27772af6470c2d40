package org.daybook.reports.layout;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.ColumnDefinition;
import org.daybook.reports.layout.BandSketch.Box;

/** The heading over a block (title with unit, aside at the right edge) and the note below it. */
final class Headings {
    private static final int NOTE = 16;
    private static final int KEY = 20;

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

    /** The key to the colours of a heat map, and the note. */
    static void below(Sheet sheet, BlockDefinition block) {
        List<Double> limits = block.columns().stream()
                .map(ColumnDefinition::heat)
                .filter(heat -> !heat.isEmpty())
                .findFirst()
                .orElse(List.of());
        int height = (limits.isEmpty() ? 0 : KEY) + (block.note() == null ? 0 : NOTE);
        if (height == 0) {
            return;
        }
        BandSketch band = sheet.summary(height);
        for (int step = 0; step <= limits.size() && !limits.isEmpty(); step++) {
            int x = step * 62;
            band.fill(new Box(x, 8, 16, 8), "Swatch" + (step + 1));
            band.text(new Box(x + 20, 6, 42, 12), "Note", "\"" + key(limits, step) + "\"");
        }
        if (block.note() != null) {
            band.text(new Box(0, height - NOTE + 4, block.width(), 12), "Note", "$P{note}");
        }
    }

    private static String key(List<Double> limits, int step) {
        if (step == 0) {
            return "<" + number(limits.get(0));
        }
        String from = number(limits.get(step - 1));
        return step == limits.size() ? "≥" + from : from + "–" + number(limits.get(step));
    }

    private static String number(double limit) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(limit);
    }
}
