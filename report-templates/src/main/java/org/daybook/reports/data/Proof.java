package org.daybook.reports.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.text.Format;
import org.daybook.reports.text.Wording;
import org.daybook.warehouse.metrics.Metric;
import org.daybook.warehouse.metrics.Proof.Basis;
import org.jspecify.annotations.Nullable;

/** The last page's blocks: each headline beside an independent count of it, and the bridges. */
final class Proof {
    static final String HEADLINES = "proof";

    private static final int NAMED = 5;

    private static final Map<String, Format> COLUMNS = columns();
    private static final String ACCOUNTS =
            "select number, coalesce(case :lang when 'zh-CN' then name_zh_cn when 'zh-TW' then name_zh_tw else name_en end, name, '')"
                    + " as name from core.dim_account where number is not null";
    private static final ReportFolder HOUSE = ReportFolder.open("_house");

    private final Assembly assembly;
    private final Wording wording;
    // Of accounts, by number; read when the first is asked for.
    private final Map<String, String> names = new HashMap<>();

    Proof(Assembly assembly) {
        this.assembly = assembly;
        this.wording = assembly.wording();
    }

    private static Map<String, Format> columns() {
        Map<String, Format> columns = new LinkedHashMap<>();
        columns.put("headline", Format.TEXT);
        columns.put("version", Format.COUNT);
        columns.put("definition", Format.TEXT);
        columns.put("value", Format.MONEY);
        columns.put("rows", Format.COUNT);
        columns.put("control_sum", Format.MONEY);
        columns.put("accounts", Format.TEXT);
        columns.put("account_value", Format.MONEY);
        columns.put("difference", Format.MONEY);
        columns.put("check", Format.TEXT);
        return columns;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(headlines());
        HOUSE.definition().blocks().forEach((id, block) -> blocks.add(bridge(id, block)));
        return blocks;
    }

    private Block headlines() {
        List<Column> columns = new ArrayList<>();
        COLUMNS.forEach((id, format) -> columns.add(new Column(id, wording.label(id), format)));
        List<Row> rows = assembly.cards().told(assembly.report().proof().headlines()).stream()
                .map(metric ->
                        row(assembly.headlines().proof(metric, assembly.spans().elapsed())))
                .toList();
        return new Block(HEADLINES, BlockType.PROOF, wording.label("proof"), "", "", "", "", "", 1, columns, rows);
    }

    private Row row(org.daybook.warehouse.metrics.Proof proof) {
        Metric metric = proof.metric();
        Format format = Headlines.format(metric.id());
        List<Cell> cells = List.of(
                Cell.of(metric.label(wording.language()), Format.TEXT),
                Cell.of(metric.version(), Format.COUNT),
                Cell.of(metric.definition(wording.language()), Format.TEXT),
                Cell.of(proof.value(), format),
                Cell.of(proof.rows(), Format.COUNT),
                Cell.of(proof.controlSum(), controlFormat(proof.controlSum())),
                Cell.of(accounts(proof), Format.TEXT),
                Cell.of(proof.provedValue(), format),
                Cell.of(proof.difference(), format == Format.PERCENT ? Format.POINTS : format),
                Cell.of(wording.label(proof.isEqual() ? "equal" : "not_equal"), Format.TEXT));
        return new Row(proof.isEqual() ? Row.Line.DETAIL : Row.Line.OTHER, cells);
    }

    // The control sum is an amount, a number of units, or where there is neither the count itself.
    private static Format controlFormat(@Nullable BigDecimal sum) {
        if (sum == null || sum.scale() <= 0) {
            return Format.COUNT;
        }
        return sum.scale() == 2 ? Format.MONEY : Format.QUANTITY;
    }

    private String accounts(org.daybook.warehouse.metrics.Proof proof) {
        if (proof.basis() == Basis.ACCOUNTS) {
            boolean hasAccount = proof.accounts().chars().anyMatch(Character::isDigit);
            return hasAccount ? named(proof.accounts()) : wording.label("no_posting");
        }
        Metric.Formula recount = proof.metric().recount();
        if (recount == null) {
            return wording.label("recomputed");
        }
        return wording.label(recounted(recount.from()));
    }

    /** Which rows were counted again. */
    private static String recounted(String from) {
        if (from.contains("fct_ledger_posting")) {
            return "recount_ledger";
        }
        return from.contains("fct_order") ? "recount_orders" : "recount_sales";
    }

    /** Each account's number with its name; of many the numbers alone. */
    private String named(String numbers) {
        if (numbers.split(", ").length > NAMED) {
            return numbers.replace(", ", wording.label("comma"));
        }
        if (names.isEmpty()) {
            for (Map<String, @Nullable Object> account : assembly.rows(ACCOUNTS)) {
                names.put(String.valueOf(account.get("number")), String.valueOf(account.get("name")));
            }
        }
        return Stream.of(numbers.split(", "))
                .map(number -> (number + " " + names.getOrDefault(number, "")).strip())
                .collect(Collectors.joining(wording.label("comma")));
    }

    private Block bridge(String id, BlockDefinition block) {
        Labels labels = assembly.labels();
        List<Column> columns = block.columns().stream()
                .map(column -> new Column(
                        column.id(),
                        wording.label(column.id().equals("code") ? "line" : column.id()),
                        labels.format(column)))
                .toList();
        List<Row> rows = new BlockRows(HOUSE.definition(), labels, assembly.figures())
                .of(block.columns(), assembly.rows(HOUSE.queries().sql(id)));
        return new Block(id, block.type(), labels.text(block.title()), "", "", "", "", "", 1, columns, rows);
    }
}
