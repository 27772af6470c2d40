package org.daybook.reports.data;

import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.reports.Period;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.BlockType;
import org.daybook.reports.definition.PageDefinition;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.text.Wording;
import org.daybook.warehouse.Manifest;
import org.jspecify.annotations.Nullable;

/** Puts a report's data together: runs its queries and metrics on one release, and words what the page says. */
public final class ReportAssembler {
    private final Connection connection;
    private final Manifest manifest;
    private final Clock clock;

    public ReportAssembler(Connection connection, Manifest manifest, Clock clock) {
        this.connection = connection;
        this.manifest = manifest;
        this.clock = clock;
    }

    public ReportData assemble(ReportFolder folder, Period period, Wording wording, Scope scope) {
        Spans spans = new Spans(period, new History(connection).firstDay(), manifest.completeThrough());
        Assembly assembly = Assembly.of(folder.definition(), wording, connection, spans, scope);
        List<Block> blocks = new ArrayList<>();
        folder.definition().blocks().forEach((id, block) -> blocks.add(block(id, block, folder, assembly)));
        blocks.addAll(new Proof(assembly, manifest).blocks());
        Heading heading = new Heading(assembly, manifest, clock);
        boolean isEmpty = blocks.get(0).isEmpty();
        return new ReportData(
                folder.definition().name(),
                wording.language(),
                folder.definition().title().in(wording.language()),
                heading.period(),
                heading.scope(scope),
                heading.footer(),
                heading.prepared(),
                heading.previous(),
                heading.yearAgo(),
                heading.stamp(isEmpty),
                pages(folder, assembly, isEmpty),
                blocks,
                List.of());
    }

    private static Block block(String id, BlockDefinition block, ReportFolder folder, Assembly assembly) {
        Labels labels = assembly.labels();
        boolean isCards = block.type() == BlockType.CARDS;
        String query = block.query() == null ? id : block.query();
        return new Block(
                id,
                block.type(),
                labels.text(block.title()),
                block.unit() == null ? "" : labels.text(block.unit()),
                labels.text(block.aside()),
                labels.text(block.note()),
                isCards
                        ? assembly.cards().columns(assembly.wording())
                        : block.columns().stream()
                                .map(column -> new Column(column.id(), labels.text(column), labels.format(column)))
                                .toList(),
                isCards
                        ? assembly.cards().rows(block, assembly.wording())
                        : new BlockRows(folder.definition(), labels)
                                .of(
                                        block.columns(),
                                        assembly.rows(folder.queries().sql(query))));
    }

    private static List<Page> pages(ReportFolder folder, Assembly assembly, boolean isEmpty) {
        Map<String, @Nullable Object> facts = folder.definition().facts().isEmpty()
                ? Map.of()
                : assembly.rows(folder.queries().sql("facts")).get(0);
        Sentences sentences = new Sentences(assembly, facts);
        List<Page> pages = new ArrayList<>();
        for (PageDefinition page : folder.definition().pages()) {
            String template = isEmpty
                    ? assembly.wording().label("no_data_sentence")
                    : assembly.labels().text(page.sentence());
            pages.add(new Page(page.id(), assembly.labels().text(page.subject()), sentences.fill(template)));
        }
        pages.add(new Page("proof", assembly.wording().label("proof"), Sentence.plain("")));
        return pages;
    }
}
