package org.daybook.reports.data;

import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.reports.Period;
import org.daybook.reports.definition.BlockDefinition;
import org.daybook.reports.definition.LocalText;
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

    /** One block alone. */
    Block block(ReportFolder folder, Period period, Wording wording, Scope scope, String id) {
        Spans spans = new Spans(period, new History(connection).firstDay(), manifest.completeThrough());
        Assembly assembly = Assembly.of(folder.definition(), wording, manifest.currency(), connection, spans, scope);
        BlockMaker maker = new BlockMaker(folder, assembly, sentences(folder, assembly), manifest.currency(), scope);
        BlockDefinition described = folder.definition().blocks().get(id);
        if (described == null) {
            throw new IllegalArgumentException(
                    "the report " + folder.definition().name() + " has no block " + id);
        }
        return maker.block(id, described);
    }

    public ReportData assemble(ReportFolder folder, Period period, Wording wording, Scope scope) {
        Spans spans = new Spans(period, new History(connection).firstDay(), manifest.completeThrough());
        Assembly assembly = Assembly.of(folder.definition(), wording, manifest.currency(), connection, spans, scope);
        Sentences sentences = sentences(folder, assembly);
        BlockMaker maker = new BlockMaker(folder, assembly, sentences, manifest.currency(), scope);
        List<Block> blocks = new ArrayList<>();
        folder.definition().blocks().forEach((id, block) -> blocks.add(maker.block(id, block)));
        boolean isEmpty = blocks.get(0).isValueless();
        List<Block> proofs = new Proof(assembly).blocks();
        blocks.addAll(proofs);
        ProofWords words = new ProofWords(assembly, manifest);
        List<Page> pages = pages(folder, assembly, sentences, isEmpty);
        pages.add(new Page(Proof.HEADLINES, wording.label("proof"), words.verdict(proofs.get(0))));
        Heading heading = new Heading(assembly, manifest, clock);
        return new ReportData(
                folder.definition().name(),
                wording.language(),
                manifest.currency(),
                folder.definition().title().in(wording.language()),
                heading.period(),
                heading.scope(scope),
                heading.footer(),
                heading.prepared(),
                heading.previous(),
                heading.yearAgo(),
                heading.stamp(isEmpty && folder.definition().pages().get(0).nothing() == null),
                pages,
                blocks,
                words.notes());
    }

    private static Sentences sentences(ReportFolder folder, Assembly assembly) {
        List<Map<String, @Nullable Object>> facts = folder.definition().facts().isEmpty()
                ? List.of()
                : assembly.rows(folder.queries().sql("facts"));
        return new Sentences(assembly, facts.isEmpty() ? Map.of() : facts.get(0));
    }

    private static List<Page> pages(ReportFolder folder, Assembly assembly, Sentences sentences, boolean isEmpty) {
        List<Page> pages = new ArrayList<>();
        for (PageDefinition page : folder.definition().pages()) {
            String template = assembly.labels().text(page.sentence());
            boolean isSilent = isEmpty && page.nothing() == null;
            if (isSilent) {
                template = pages.isEmpty() ? assembly.wording().label("no_data_sentence") : "";
            } else if (isEmpty) {
                template = assembly.labels().text(page.nothing());
            }
            for (LocalText other : isEmpty ? List.<LocalText>of() : page.otherwise()) {
                template = sentences.isKnown(template)
                        ? template
                        : assembly.labels().text(other);
            }
            pages.add(new Page(page.id(), assembly.labels().text(page.subject()), sentences.fill(template)));
        }
        return pages;
    }
}
