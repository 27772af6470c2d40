package org.daybook.warehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.TinyRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    @TempDir
    static Path warehouse;

    static Release release;

    @BeforeAll
    static void publish() {
        release = TinyRelease.sample(warehouse, 1);
    }

    @Test
    void answersAsCsv() throws Exception {
        assertThat(answer(
                        "select code, name_zh_cn, null as nothing, '' as empty from dim_channel where channel_id = 1",
                        SqlRequest.Format.CSV))
                .isEqualTo("code,name_zh_cn,nothing,empty\r\ndirect,门店,,\"\"\r\n");
    }

    @Test
    void answersAsJson() throws Exception {
        assertThat(answer(
                        "select sum(net_amount) as net, max(event_at) as last, [1, 2] as list, {'a': 'x\"'} as s from fct_sale_line",
                        SqlRequest.Format.JSON))
                .isEqualTo(
                        "[\n{\"net\":600.00,\"last\":\"2010-12-30T10:30:00Z\",\"list\":[1,2],\"s\":{\"a\":\"x\\\"\"}}\n]\n");
    }

    @Test
    void answersAsTable() throws Exception {
        assertThat(answer(
                        "select code, name_zh_cn as name, channel_id as id from dim_channel order by channel_id",
                        SqlRequest.Format.TABLE))
                .isEqualTo("""
                        code    name  id
                        ------  ----  --
                        -       null   0
                        direct  门店   1
                        web     网店   2
                        """);
    }

    @Test
    void aHomeMayHaveAnyName(@TempDir Path folder) throws Exception {
        Path odd = folder.resolve("it's a \"home\", 茶").resolve(".").resolve("warehouse");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SqlRequest request = SqlRequest.of(TinyRelease.sample(odd, 1), "select count(*) as n from dim_channel");
        Sandbox.run(request.as(SqlRequest.Format.CSV), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("n\r\n3\r\n");
    }

    @Test
    void namesThePlaceOfAnError() {
        assertThatThrownBy(() -> answer("select code,\n  nmae from dim_channel", SqlRequest.Format.CSV))
                .isInstanceOfSatisfying(QueryFailed.class, e -> {
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.column()).isEqualTo(3);
                    assertThat(e).hasMessageContaining("nmae").hasMessageContaining("name");
                });
        assertThatThrownBy(() -> answer("select * from fct_sale_lines", SqlRequest.Format.CSV))
                .isInstanceOf(QueryRejected.class)
                .hasMessage("Line 1, column 15: There is no table fct_sale_lines; did you mean core.fct_sale_line?");
        assertThatThrownBy(() -> answer("select cast(code as int) from dim_channel", SqlRequest.Format.CSV))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("Could not convert string");
    }

    static String answer(String query, SqlRequest.Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sandbox.run(SqlRequest.of(release, query).as(format), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
