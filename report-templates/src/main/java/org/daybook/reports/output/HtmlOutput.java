package org.daybook.reports.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.Cell;
import org.daybook.reports.data.CellText;
import org.daybook.reports.data.Column;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.data.Row;
import org.daybook.reports.data.Tone;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.text.Figures;
import org.daybook.reports.text.Wording;

/** A report as one page of HTML without scripts: every block is a table, as a reader of any kind can use it. */
public final class HtmlOutput {
    private final ReportData data;
    private final CellText print;
    private final StringBuilder html = new StringBuilder();

    private HtmlOutput(ReportData data) {
        this.data = data;
        this.print = new CellText(new Figures(Wording.of(data.language()), data.currency()));
    }

    public static void write(ReportData data, OutputStream out) throws IOException {
        out.write(new HtmlOutput(data).page().getBytes(StandardCharsets.UTF_8));
    }

    private String page() throws IOException {
        html.append("<!doctype html>\n<html lang=\"").append(data.language().toLanguageTag());
        html.append("\">\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(StyledText.escape(data.title()));
        html.append(", ").append(StyledText.escape(data.period())).append("</title>\n<style>\n");
        html.append(style()).append("</style>\n<header><h1>").append(StyledText.escape(data.title()));
        html.append("</h1><p><b>").append(StyledText.escape(data.period())).append("</b><br>");
        html.append(StyledText.escape(data.scope())).append("</p></header>\n");
        if (data.stamp() != null) {
            element(
                    "p",
                    "stamp",
                    data.stamp().title() + ": " + data.stamp().first() + " "
                            + data.stamp().second());
        }
        data.pages().forEach(page -> {
            if (!page.sentence().text().isEmpty()) {
                element("p", "sentence", page.sentence().text());
            }
        });
        data.blocks().forEach(this::block);
        data.notes().forEach(note -> element("p", "note", note));
        element("footer", "note", data.footer());
        return html.append("</html>\n").toString();
    }

    private void block(Block block) {
        html.append("<section id=\"").append(block.id()).append("\">\n");
        if (!block.title().isEmpty()) {
            html.append("<h2>").append(StyledText.escape(block.title())).append(" <small>");
            html.append(StyledText.escape(under(block))).append("</small></h2>\n");
        }
        if (block.rows().isEmpty()) {
            element("p", "note", block.none());
        } else {
            table(block);
        }
        if (!block.note().isEmpty()) {
            element("p", "note", block.note());
        }
        html.append("</section>\n");
    }

    /** The unit of the amounts, which a table prints in full, and what a page writes at the right. */
    private static String under(Block block) {
        return Stream.of(block.wholeUnit(), block.aside())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void table(Block block) {
        // The series behind a card's sparkline are for spreadsheets.
        int columns = block.type() == BlockType.CARDS ? 6 : block.columns().size();
        html.append("<table><thead><tr>");
        for (Column column : block.columns().subList(0, columns)) {
            boolean isNumber = column.format().isNumber();
            html.append("<th scope=\"col\"").append(isNumber ? " class=\"number\">" : ">");
            html.append(StyledText.escape(column.label())).append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (Row row : block.rows()) {
            html.append("<tr class=\"").append(lower(row.line())).append("\">");
            row.cells().subList(0, columns).forEach(this::cell);
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void cell(Cell cell) {
        String kind = cell.format().isNumber() ? "number" : "text";
        String tone = cell.tone() == Tone.NONE ? "" : " " + lower(cell.tone());
        html.append("<td class=\"").append(kind).append(tone).append("\">");
        html.append(StyledText.escape(print.text(cell))).append("</td>");
    }

    private void element(String name, String type, String text) {
        html.append('<').append(name).append(" class=\"").append(type).append("\">");
        html.append(StyledText.escape(text)).append("</").append(name).append(">\n");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String style() throws IOException {
        try (InputStream file = HtmlOutput.class.getClassLoader().getResourceAsStream("reports/_house/house.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
