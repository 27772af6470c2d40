package org.daybook.reports.data;

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
import org.daybook.warehouse.tables.ReleaseTables;
import org.jspecify.annotations.Nullable;

/** Puts a report's data together: runs its queries and metrics on one release, and words what the page says. */
public final class ReportAssembler {
    private final ReleaseTables release;
    private final Manifest manifest;
    private final Clock clock;

    public ReportAssembler(ReleaseTables release, Manifest manifest, Clock clock) {
        this.release = release;
        this.manifest = manifest;
        this.clock = clock;
    }

    /** One block alone. */
    Block block(ReportFolder folder, Period period, Wording wording, Scope scope, String id) {
        BlockDefinition described = folder.definition().blocks().get(id);
        if (described == null) {
            throw new IllegalArgumentException(
                    "the report " + folder.definition().name() + " has no block " + id);
        }
        Spans spans = spans(period);
        QueryTable queries = new QueryTable(release.connection(), Assembly.parameters(wording, spans, scope));
        Assembly assembly = Assembly.of(
                folder.definition(), wording, manifest.currency(), new Headlines(release, scope), spans, queries::rows);
        BlockMaker maker = new BlockMaker(folder, assembly, sentences(folder, assembly), manifest.currency(), scope);
        return maker.block(id, described);
    }

    public ReportData assemble(ReportFolder folder, Period period, Wording wording, Scope scope) {
        Spans spans = spans(period);
        Map<String, @Nullable Object> parameters = Assembly.parameters(wording, spans, scope);
        try (QueriesAhead queries = new QueriesAhead(release, parameters, folder.blockQueries())) {
            Headlines headlines = new Headlines(release, scope);
            return assemble(
                    folder,
                    Assembly.of(folder.definition(), wording, manifest.currency(), headlines, spans, queries::rows),
                    scope);
        }
    }

    private Spans spans(Period period) {
        return new Spans(period, new History(release.connection()).firstDay(), manifest.completeThrough());
    }

    private ReportData assemble(ReportFolder folder, Assembly assembly, Scope scope) {
        Wording wording = assembly.wording();
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
        List<Map<String, @Nullable Object>> facts =
                folder.facts().map(assembly::rows).orElseGet(List::of);
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
