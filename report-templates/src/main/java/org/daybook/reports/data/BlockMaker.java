package org.daybook.reports.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.definition.LocalText;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.text.Currencies;
import org.daybook.reports.text.Format;
import org.daybook.reports.text.Wording;
import org.jspecify.annotations.Nullable;

/** Makes a block as its description says: cards from the registry, all others from the report's queries. */
public final class BlockMaker {
    /** Metrics that count lines with known cost only. */
    public static final Set<String> PROFITS = Set.of("gross_profit", "contribution", "gross_margin_rate");

    // Where a unit names more than the money.
    private static final String MONEY = "{money}";

    private final ReportFolder folder;
    private final Assembly assembly;
    private final Sentences sentences;
    private final String currency;
    private final Scope scope;

    BlockMaker(ReportFolder folder, Assembly assembly, Sentences sentences, String currency, Scope scope) {
        this.folder = folder;
        this.assembly = assembly;
        this.sentences = sentences;
        this.currency = currency;
        this.scope = scope;
    }

    Block block(String id, BlockDefinition block) {
        boolean isCards = block.type() == BlockType.CARDS;
        Wording wording = assembly.wording();
        List<Row> rows = isCards ? assembly.cards().rows(block, wording) : rows(id, block);
        int divisor = divisor(block, rows);
        return new Block(
                id,
                block.type(),
                text(block.title()),
                unit(block, divisor),
                unit(block, 1),
                aside(block),
                isCards ? coverage(block) : text(block.note()),
                block.none() == null ? wording.label("no_data") : text(block.none()),
                divisor,
                isCards ? assembly.cards().columns(wording) : columns(block),
                rows);
    }

    /** Thousands (万) once an amount reaches one; a waterfall draws the change, not its levels. */
    private int divisor(BlockDefinition block, List<Row> rows) {
        if (!block.scaled() || rows.isEmpty()) {
            return 1;
        }
        boolean isChange = block.type() == BlockType.WATERFALL;
        List<Row> drawn = isChange ? rows.subList(1, rows.size() - 1) : rows;
        int divisor = Currencies.divisor(assembly.wording().language());
        boolean isLarge = drawn.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.format() == Format.MONEY)
                .map(Cell::number)
                .anyMatch(number -> number != null && number.abs().doubleValue() >= divisor);
        return isLarge ? divisor : 1;
    }

    /** Below full cost coverage a profit says how much of the sales it covers. */
    private String coverage(BlockDefinition block) {
        if (block.metrics().stream().noneMatch(PROFITS::contains)) {
            return "";
        }
        BigDecimal covered = assembly.cards()
                .value("cost_coverage", Optional.of(assembly.spans().elapsed()));
        if (covered == null || covered.compareTo(BigDecimal.ONE) >= 0) {
            return "";
        }
        String share = assembly.figures().print(covered, Format.PERCENT);
        return assembly.wording().sentence("coverage", share);
    }

    private List<Column> columns(BlockDefinition block) {
        Labels labels = assembly.labels();
        return block.columns().stream()
                .map(column -> new Column(column.id(), label(labels.text(column)), labels.format(column)))
                .toList();
    }

    /** A label whose fact is not known ends before it. */
    private String label(String template) {
        boolean isKnown = sentences.isKnown(template);
        return isKnown
                ? sentences.fill(template).text()
                : template.substring(0, template.indexOf('{')).strip();
    }

    private List<Row> rows(String id, BlockDefinition block) {
        return new BlockRows(folder.definition(), assembly.labels(), assembly.figures())
                .of(block.columns(), found(id, block));
    }

    private List<Map<String, @Nullable Object>> found(String id, BlockDefinition block) {
        if (block.metrics().isEmpty()) {
            return assembly.rows(folder.query(id, block));
        }
        Headlines headlines = block.wholeShop() ? assembly.headlines().ofWholeShop() : assembly.headlines();
        return new MetricRows(headlines, assembly.spans()).of(block);
    }

    private String unit(BlockDefinition block, int divisor) {
        Wording wording = assembly.wording();
        String unit = block.unit() == null ? "" : assembly.labels().text(block.unit());
        if (!block.scaled()) {
            return unit;
        }
        String money = divisor == 1 ? Currencies.name(currency, wording) : Currencies.scaled(currency, wording);
        if (unit.contains(MONEY)) {
            return unit.replace(MONEY, money);
        }
        return unit.isEmpty() ? money : money + wording.label("comma") + unit;
    }

    private String aside(BlockDefinition block) {
        boolean isWider = block.wholeShop() && !scope.equals(Scope.ALL);
        return isWider ? assembly.wording().label("whole_shop") : text(block.aside());
    }

    private String text(@Nullable LocalText text) {
        String template = assembly.labels().text(text);
        return sentences.isKnown(template) ? sentences.fill(template).text() : "";
    }
}
