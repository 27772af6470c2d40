package org.daybook.analytics.sql.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.daybook.analytics.sql.SqlSettings;
import org.junit.jupiter.api.Test;

/** Whose results are kept. */
class ResultShelfTest {
    @Test
    void whoRunsMuchDropsTheirOwnResultsFirst() throws IOException {
        ResultShelf shelf = new ResultShelf(new SqlSettings(Duration.ofSeconds(1), 512, 1, 10, 1, 2, 1, 4, 3, 3));
        try {
            shelf.keep(1, 7, result(shelf, 1));
            for (long run = 2; run < 20; run++) {
                shelf.keep(run, 8, result(shelf, run));
            }
            assertThat(shelf.find(1)).isPresent();
            assertThat(shelf.find(17)).isEmpty();
            assertThat(shelf.find(18)).isPresent();
            assertThat(shelf.find(19)).isPresent();
        } finally {
            shelf.clear();
        }
    }

    private static ResultFile result(ResultShelf shelf, long run) {
        return new ResultFile(shelf.file(run), List.of(), 0, false, List.of());
    }
}
