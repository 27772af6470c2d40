package org.daybook.reports.output;

import org.daybook.reports.data.Block;
import org.daybook.reports.data.Cell;
import org.daybook.reports.data.CellText;
import org.daybook.reports.data.Sentence;
import org.daybook.reports.data.Tone;

/** Text in JasperReports' own mark-up: smaller arrows, coloured changes, units beside headings. */
final class StyledText {
    private static final double ARROW = 0.78;

    private StyledText() {}

    static String sentence(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        for (Sentence.Part part : sentence.parts()) {
            text.append(
                    part.tone() == Tone.NONE
                            ? escape(part.text())
                            : "<style forecolor=\"" + colour(part.tone()) + "\">" + escape(part.text()) + "</style>");
        }
        return text.toString();
    }

    /** The proof page's first line, which begins in green or violet. */
    static String verdict(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        for (Sentence.Part part : sentence.parts()) {
            String colour = part.tone() == Tone.GOOD ? "#14663B" : "#5B2A86";
            text.append(
                    part.tone() == Tone.NONE
                            ? escape(part.text())
                            : "<style isBold=\"true\" forecolor=\"" + colour + "\">" + escape(part.text())
                                    + "</style>");
        }
        return text.toString();
    }

    static String heading(Block block) {
        String title = escape(block.title());
        return block.unit().isEmpty()
                ? title
                : title + "<style isBold=\"false\" size=\"8\" forecolor=\"#566173\">\u00a0\u00a0\u00a0"
                        + escape(block.unit()) + "</style>";
    }

    static String change(Cell cell, CellText print, double size) {
        String arrow = print.arrow(cell);
        String figure = escape(print.figure(cell));
        return arrow.isEmpty()
                ? figure
                : "<style size=\"" + Math.round(size * ARROW) + "\">" + arrow + "</style>\u00a0" + figure;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case GOOD -> "#1F4FB8";
            case BAD -> "#B34400";
            case NEUTRAL, NONE -> "#566173";
        };
    }
}
