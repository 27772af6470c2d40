package org.daybook.etl.extract;

import java.nio.file.Path;
import java.util.Optional;
import org.daybook.etl.run.Extracted.Kind;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;

/** Where a load starts: from the release before, or from nothing; the reason is a key of {@code Words}. */
record Baseline(Kind kind, String reason, long releaseId, long fromXid) {
    private static final String DAMAGED = "because.damaged";

    static Baseline full(String reason) {
        return new Baseline(Kind.FULL, reason, 0, 0);
    }

    /** From the current release of this warehouse; one whose manifest cannot be read is no ground to build on. */
    static Baseline of(Path warehouse, Snapshot.State state, String modelVersion) {
        try {
            return of(Release.current(warehouse), state, modelVersion);
        } catch (ReleaseDamaged damaged) {
            return full(DAMAGED);
        }
    }

    /** Incremental only on a sound release of this very database, made by these very models. */
    static Baseline of(Optional<Release> current, Snapshot.State state, String modelVersion) {
        if (current.isEmpty()) {
            return full("because.first");
        }
        Manifest manifest = current.get().manifest();
        if (!manifest.databaseSystemId().equals(state.systemId())) {
            return full("because.other_database");
        }
        if (state.nextXid() < manifest.horizon()) {
            return full("because.set_back");
        }
        if (!modelVersion.equals(manifest.modelVersion())) {
            return full("because.models");
        }
        if (current.get().isDamaged() || !isThere(current.get())) {
            return full(DAMAGED);
        }
        return new Baseline(Kind.INCREMENTAL, "", manifest.releaseId(), manifest.horizon());
    }

    private static boolean isThere(Release release) {
        return release.files()
                .allMatch(f -> release.warehouse().resolve(f.path()).toFile().length() == f.bytes());
    }
}
