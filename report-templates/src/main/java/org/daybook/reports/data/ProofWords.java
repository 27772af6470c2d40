package org.daybook.reports.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.reports.definition.ProofDefinition.AbsentBlock;
import org.daybook.reports.text.Languages;
import org.daybook.reports.text.Wording;
import org.daybook.warehouse.Manifest;

/** What the proof page says in words: whether all agrees, and what the report leaves out. */
final class ProofWords {
    private final Assembly assembly;
    private final Wording wording;
    private final Manifest manifest;

    ProofWords(Assembly assembly, Manifest manifest) {
        this.assembly = assembly;
        this.wording = assembly.wording();
        this.manifest = manifest;
    }

    /** The first line of the page, its beginning green or violet. */
    Sentence verdict(Block headlines) {
        long equal = headlines.rows().stream()
                .filter(row -> row.line() == Row.Line.DETAIL)
                .count();
        long passed =
                manifest.checks().stream().filter(Manifest.CheckResult::passed).count();
        boolean isClean = !manifest.isProvisional() && equal == headlines.rows().size();
        String release = String.valueOf(manifest.releaseId());
        String start = wording.sentence(isClean ? "release_passed" : "release_provisional", release);
        String rest = wording.sentence(
                "release_checks",
                passed,
                manifest.checks().size(),
                equal,
                headlines.rows().size());
        return new Sentence(
                List.of(new Sentence.Part(start, isClean ? Tone.GOOD : Tone.BAD), new Sentence.Part(rest, Tone.NONE)));
    }

    /** Which blocks wait for their source, and what is known about single headlines. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<AbsentBlock> absent = assembly.report().proof().absent();
        if (!absent.isEmpty()) {
            notes.add(wording.sentence(
                    "absent", absent.stream().map(this::absent).collect(Collectors.joining(separator()))));
        }
        Set<String> known = new TreeSet<>();
        for (String metric : assembly.report().proof().headlines()) {
            known.add(Headlines.note(metric, wording.language()));
        }
        known.remove("");
        known.forEach(note -> notes.add(note + wording.label("full_stop")));
        return notes;
    }

    private String absent(AbsentBlock absent) {
        return wording.sentence(
                "absent_block",
                absent.block().in(wording.language()),
                absent.source().in(wording.language()));
    }

    private String separator() {
        return Languages.isChinese(wording.language()) ? "；" : "; ";
    }
}
