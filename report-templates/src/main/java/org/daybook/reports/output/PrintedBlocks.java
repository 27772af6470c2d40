package org.daybook.reports.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.daybook.reports.chart.Logo;
import org.daybook.reports.data.Block;
import org.daybook.reports.data.CellText;
import org.daybook.reports.data.Page;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.data.Stamp;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.definition.ReportDefinition;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.layout.Layouts;
import org.daybook.reports.text.Figures;
import org.daybook.reports.text.Wording;
import org.jspecify.annotations.Nullable;

/** What a page layout asks for by name: the words around the blocks, each block's layout, texts and rows. */
public final class PrintedBlocks {
    private static final ReportDefinition HOUSE = ReportFolder.open("_house").definition();

    private static final List<String> PROOF_LABELS = List.of(
            "headline_version",
            "definition",
            "value",
            "rows",
            "control_sum",
            "accounts",
            "account_value",
            "difference",
            "check");

    private final ReportData data;
    private final ReportDefinition definition;
    private final Wording wording;
    private final CellText print;

    PrintedBlocks(ReportData data, ReportDefinition definition) {
        this.data = data;
        this.definition = definition;
        this.wording = Wording.of(data.language());
        this.print = new CellText(new Figures(wording, data.currency()));
    }

    JRDataSource pages() {
        List<Map<String, ?>> pages = new ArrayList<>();
        for (Page page : data.pages()) {
            pages.add(Map.of("id", page.id(), "subject", page.subject(), "sentence", sentence(page)));
        }
        return new JRMapCollectionDataSource(pages);
    }

    private static String sentence(Page page) {
        boolean isProof = page.id().equals("proof");
        return isProof ? StyledText.verdict(page.sentence()) : StyledText.sentence(page.sentence());
    }

    public Map<String, Object> header(String subject) {
        Map<String, Object> words = new HashMap<>();
        words.put("title", data.title());
        words.put("subject", subject.equals(data.pages().get(0).subject()) ? null : subject);
        words.put("period", data.period());
        words.put("scope", data.scope());
        words.put("logo", new Logo());
        return words;
    }

    public JRDataSource once() {
        return new JREmptyDataSource(1);
    }

    public JasperReport house(String name) {
        return Layouts.house(name);
    }

    public JasperReport layout(String block) {
        if (HOUSE.blocks().containsKey(block)) {
            return Layouts.block(HOUSE.name(), block);
        }
        return block(block).type() == BlockType.LIST ? house("list") : Layouts.block(definition.name(), block);
    }

    public boolean isStamped(String page) {
        return data.stamp() != null && page.equals(data.pages().get(0).id());
    }

    public Map<String, Object> stamp() {
        Stamp stamp = data.stamp();
        Map<String, Object> words = new HashMap<>();
        if (stamp != null) {
            words.put("style", "Stamp" + styleName(stamp.kind()));
            words.put("bar", "Bar" + styleName(stamp.kind()));
            words.put("title", stamp.title());
            words.put("first", stamp.first());
            words.put("second", stamp.second());
        }
        return words;
    }

    private static String styleName(Stamp.Kind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** What the proof page needs: this for its blocks, the notes, and the labels of its columns. */
    public Map<String, Object> proof() {
        Map<String, Object> words = new HashMap<>();
        words.put("page", this);
        words.put("notes", String.join("\n", data.notes()));
        for (String column : PROOF_LABELS) {
            words.put(column, wording.label(column));
        }
        return words;
    }

    /** The stamp's name in the footer of every page; nothing where the strip says that there is no data. */
    public String badge() {
        Stamp stamp = data.stamp();
        return stamp == null || stamp.kind() == Stamp.Kind.NO_DATA ? "" : stamp.title();
    }

    public String badgeStyle() {
        Stamp stamp = data.stamp();
        return stamp == null ? "Small" : "Badge" + styleName(stamp.kind());
    }

    public String footer() {
        return data.footer();
    }

    public String pages(@Nullable Integer page, @Nullable Integer count) {
        return wording.sentence("page", String.valueOf(page), String.valueOf(count));
    }

    public Map<String, Object> texts(String id) {
        Block block = block(id);
        Map<String, Object> texts = new HashMap<>();
        texts.put("heading", StyledText.heading(block));
        texts.put("aside", block.aside());
        texts.put("note", block.note());
        texts.put("empty", block.none());
        BlockDefinition described = description(id);
        int place = 0;
        for (int i = 0; i < block.columns().size(); i++) {
            boolean isPlaced = i >= described.columns().size()
                    || described.columns().get(i).isPlaced();
            if (isPlaced) {
                texts.put("head_" + place++, block.columns().get(i).label());
            }
        }
        return texts;
    }

    public JRDataSource rows(String id) {
        Block block = block(id);
        if (block.type() == BlockType.CARDS) {
            return single(new PrintedCards(block, description(id).metrics(), print, data).record());
        }
        if (block.type().isChart()) {
            Map<String, Object> record = new HashMap<>();
            record.put(
                    "chart",
                    block.isEmpty()
                            ? null
                            : new ChartInput(block, description(id), wording, print, isToDate()).chart());
            return single(record);
        }
        if (block.type() == BlockType.STRIP) {
            return single(new PrintedStrip(block, print).record());
        }
        if (block.type() == BlockType.PROOF) {
            return new JRMapCollectionDataSource(new PrintedProof(block, print).rows());
        }
        return new JRMapCollectionDataSource(new PrintedRows(block, description(id), print).rows());
    }

    private boolean isToDate() {
        return data.stamp() != null && data.stamp().kind() == Stamp.Kind.TO_DATE;
    }

    private static JRDataSource single(Map<String, Object> record) {
        return new JRMapCollectionDataSource(List.of(record));
    }

    private Block block(String id) {
        return data.block(id).orElseThrow(() -> new IllegalArgumentException("the report has no block " + id));
    }

    private BlockDefinition description(String id) {
        BlockDefinition found =
                HOUSE.blocks().getOrDefault(id, definition.blocks().get(id));
        if (found == null) {
            throw new IllegalArgumentException("the description has no block " + id);
        }
        return found;
    }
}
