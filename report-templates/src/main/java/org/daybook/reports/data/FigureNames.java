package org.daybook.reports.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.text.Wording;

/** How the blocks and columns of a report are called where they stand alone: as printed, or else as files call them. */
public final class FigureNames {
    private static final ReportDefinition HOUSE = ReportFolder.open("_house").definition();
    private static final Pattern SERIES = Pattern.compile("series_(\\d+)");

    private final ReportDefinition report;
    private final Labels labels;

    private FigureNames(ReportDefinition report, Labels labels) {
        this.report = report;
        this.labels = labels;
    }

    public static FigureNames of(String report, Locale language) {
        return new FigureNames(ReportFolder.open(report).definition(), new Labels(Wording.of(language)));
    }

    public String block(String id) {
        return described(id).map(this::title).orElse(id);
    }

    /** What a page has room for alone is called like the report. */
    private String title(BlockDefinition block) {
        if (block.type() == BlockType.CARDS) {
            return label("cards");
        }
        return labels.text(block.title() == null ? report.title() : block.title());
    }

    public String column(String block, String id) {
        boolean isCards = described(block).map(BlockDefinition::type).orElse(null) == BlockType.CARDS;
        return (isCards ? Optional.of(card(id)) : described(block).flatMap(described -> column(described, id)))
                .filter(name -> !name.isEmpty())
                .orElse(id);
    }

    private Optional<String> column(BlockDefinition block, String id) {
        return block.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .map(labels::text);
    }

    private String card(String id) {
        Matcher series = SERIES.matcher(id);
        if (series.matches()) {
            return labels.wording().sentence("periods_before", Integer.parseInt(series.group(1)));
        }
        return Cards.COLUMNS.contains(id) ? label("card." + id) : "";
    }

    private String label(String key) {
        return labels.wording().label(key);
    }

    private Optional<BlockDefinition> described(String block) {
        return Optional.ofNullable(
                report.blocks().getOrDefault(block, HOUSE.blocks().get(block)));
    }
}
