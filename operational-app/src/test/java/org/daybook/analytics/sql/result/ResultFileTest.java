package org.daybook.analytics.sql.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daybook.warehouse.result.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that would not fit into a heap. */
class ResultFileTest {
    private static final String LARGE = "文".repeat(1 << 20);

    @TempDir
    Path folder;

    @Test
    void aScreenTakesTheBeginningOfLargeValues() throws IOException {
        List<String> row = result(3, LARGE).page(1).get(2);
        assertThat(row.get(0)).isEqualTo("2");
        assertThat(row.get(1)).hasSizeBetween(301, 2000).matches("文+");
        assertThat(row.get(2)).isNull();
        assertThat(result(3, LARGE).first(2)).hasSize(2);
        assertThat(result(3, LARGE).page(2)).isEmpty();
    }

    @Test
    void aPartEndsWhereItGrowsTooLargeAndGoesOnThere() throws IOException {
        ResultFile result = result(450, "v");
        assertThat(result.part(199, 200))
                .hasSize(200)
                .first()
                .satisfies(row -> assertThat(row.get(0)).isEqualTo("199"));
        assertThat(result.part(440, 200)).hasSize(10);
        assertThat(result.part(450, 200)).isEmpty();
        ResultFile large = result(12, LARGE);
        assertThat(large.part(0, 200))
                .hasSizeBetween(1, 6)
                .first()
                .satisfies(row -> assertThat(row.get(1)).isEqualTo(LARGE));
        assertThat(large.part(11, 200)).hasSize(1);
    }

    @Test
    void aWorkbookOfManyColumnsIsWrittenInPieces() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSink sink = new XlsxSink(out)) {
            result(12, LARGE).into(sink);
        }
        assertThat(out.size()).isGreaterThan(1000);
    }

    private ResultFile result(int rows, String value) throws IOException {
        try (ResultWriter writer = new ResultWriter(folder.resolve("1.rows"), 1000, 1L << 30, columns -> {})) {
            writer.header(List.of(new Column("n", "INTEGER"), new Column("t", "VARCHAR"), new Column("e", "VARCHAR")));
            for (int i = 0; i < rows; i++) {
                writer.row(new String[] {String.valueOf(i), value, null});
            }
            writer.end();
            return writer.result();
        }
    }
}
