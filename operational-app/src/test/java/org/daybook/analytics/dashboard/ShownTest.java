package org.daybook.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.daybook.reporting.SmallWarehouse;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 13);

    @TempDir
    Path folder;

    @Test
    void theNewestIsShownUnlessTheOneBeforeIsPreparedAndStillThere() throws IOException {
        SmallWarehouse warehouse = new SmallWarehouse(folder, LAST.minusDays(40));
        Shown shown = new Shown(folder);
        assertThat(shown.release()).isEmpty();
        warehouse.publish(1, LAST, Manifest.PASSED);
        warehouse.publish(2, LAST, Manifest.PASSED);
        assertThat(shown.release().map(Release::id)).as("nothing is prepared").contains(2L);
        shown.prepared(2);
        warehouse.publish(3, LAST, Manifest.PASSED);
        assertThat(shown.release().map(Release::id)).contains(2L);
        Path mark = folder.resolve("releases/2.damaged");
        Files.writeString(mark, "");
        assertThat(shown.release().map(Release::id)).as("a damaged one is left").contains(3L);
        Files.delete(mark);
        shown.prepared(3);
        assertThat(shown.release().map(Release::id)).contains(3L);
        warehouse.publish(4, LAST, Manifest.PASSED);
        Files.delete(folder.resolve("releases/3.json"));
        assertThat(shown.release().map(Release::id))
                .as("a collected one is left")
                .contains(4L);
    }
}
