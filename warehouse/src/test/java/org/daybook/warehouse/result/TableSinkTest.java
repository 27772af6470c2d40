package org.daybook.warehouse.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableSinkTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void wideCharactersTakeTwoColumns() throws IOException {
        TableSink table = TableSink.all(out);
        table.header(List.of(new Column("名称", "VARCHAR"), new Column("n", "BIGINT")));
        table.row(new String[] {"茶壶", "1"});
        table.row(new String[] {"Teapot 𠀀", "12"});
        table.row(new String[] {"e\u0301", "3"});
        table.end();
        assertThat(text()).isEqualTo("""
                        名称        n
                        ---------  --
                        茶壶        1
                        Teapot 𠀀  12
                        e\u0301           3
                        """);
    }

    @Test
    void aValueCannotSteerTheTerminal() throws IOException {
        TableSink table = TableSink.all(out);
        table.header(List.of(new Column("a\u001b[31m", "VARCHAR")));
        table.row(new String[] {"x\ny\u001b[2J"});
        table.end();
        assertThat(text()).doesNotContain("\u001b").contains("x y [2J");
    }

    @Test
    void aPreviewWantsNoMoreThanItsRows() throws IOException {
        TableSink table = TableSink.first(2, out);
        table.header(List.of(new Column("n", "INTEGER")));
        assertThat(table.row(new String[] {"1"})).isTrue();
        assertThat(table.row(new String[] {"2"})).isTrue();
        assertThat(table.row(new String[] {"3"})).isFalse();
        table.end();
        assertThat(text()).isEqualTo("n\n-\n1\n2\n");
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
