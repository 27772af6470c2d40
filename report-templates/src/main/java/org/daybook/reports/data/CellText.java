package org.daybook.reports.data;

import org.daybook.reports.text.Figures;
import org.daybook.reports.text.Format;

/** A cell as text: changes carry an arrow, which says the direction without colour. */
public final class CellText {
    private final Figures figures;

    public CellText(Figures figures) {
        this.figures = figures;
    }

    public String figure(Cell cell) {
        return figures.print(cell.value(), cell.format());
    }

    /** The arrow of a change that does not print as zero, else nothing. */
    public String arrow(Cell cell) {
        boolean isChange =
                cell.format() == Format.CHANGE || cell.format() == Format.POINTS || cell.format() == Format.SIGNED;
        String figure = figure(cell);
        if (!isChange || cell.tone() == Tone.NONE) {
            return "";
        }
        return figure.startsWith("+") ? "▲" : figure.startsWith("−") ? "▼" : "";
    }

    public String text(Cell cell) {
        String arrow = arrow(cell);
        return arrow.isEmpty() ? figure(cell) : arrow + "\u00a0" + figure(cell);
    }
}
