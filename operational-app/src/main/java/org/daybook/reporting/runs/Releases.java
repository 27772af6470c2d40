package org.daybook.reporting.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daybook.database.Home;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.ReleaseDamaged;
import org.daybook.warehouse.WarehouseStatus;
import org.springframework.stereotype.Component;

/** The published states of this shop's warehouse. */
@Component
public class Releases {
    private final Path warehouse;

    Releases(Home home) {
        this.warehouse = home.warehouse();
    }

    /** A release that is kept; without a manifest it cannot be read. */
    public record Kept(long id, Optional<Manifest> manifest, boolean isDamaged) {}

    /** What readers get now; tells of damages instead of failing. */
    public WarehouseStatus status() {
        return WarehouseStatus.of(warehouse);
    }

    /** Newest first. */
    public List<Kept> latest(int most) {
        List<Long> ids = new ArrayList<>(Release.ids(warehouse));
        Collections.reverse(ids);
        return ids.stream().limit(most).map(this::kept).toList();
    }

    private Kept kept(long id) {
        try {
            Release release = Release.of(warehouse, id);
            return new Kept(id, Optional.of(release.manifest()), release.isDamaged());
        } catch (ReleaseDamaged unreadable) {
            // The page says that it is damaged; "daybook status" names the file.
            return new Kept(id, Optional.empty(), true);
        }
    }
}
