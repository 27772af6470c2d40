package org.daybook.warehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.TinyRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTypesTest {
    private static final String EVERY_TYPE = """
            select true as b, 1::tinyint as ti, 9223372036854775807 as bi, sum(n) as hu, -0.05::decimal(18,2) as d,
              1.5::double as f, 'a''"b,茶' as t, date '2010-11-01' as dy, time '10:00:00' as tm,
              timestamp '9999-12-31 00:00:00' as ts, timestamptz '2010-07-01 01:30:00.5+01' as tz,
              interval 3 days as iv, uuid '00000000-0000-0000-0000-000000000001' as u, 'a\\xFF'::blob as bl,
              [1, null, 3] as li, {'x': 1.20, 'y': [date '2010-01-01']} as st, map {'k': 2} as mp,
              '{"j": 1}'::json as js, null as nn, 'red'::enum ('red', 'blue') as en
            from (values (1::bigint), (9223372036854775807)) as t (n)""";

    @TempDir
    static Path warehouse;

    static Release release;

    @BeforeAll
    static void publish() {
        release = TinyRelease.sample(warehouse, 1);
    }

    @Test
    void csv() throws IOException {
        assertThat(answer(SqlRequest.Format.CSV))
                .isEqualTo("b,ti,bi,hu,d,f,t,dy,tm,ts,tz,iv,u,bl,li,st,mp,js,nn,en\r\n"
                        + "true,1,9223372036854775807,9223372036854775808,-0.05,1.5,\"a'\"\"b,茶\",2010-11-01,10:00:00,"
                        + "9999-12-31T00:00:00Z,2010-07-01T00:30:00.500Z,3 days,00000000-0000-0000-0000-000000000001,"
                        + "\\x61\\xFF,\"[1,null,3]\",\"{\"\"x\"\":1.20,\"\"y\"\":[\"\"2010-01-01\"\"]}\",\"{\"\"k\"\":2}\","
                        + "\"{\"\"j\"\": 1}\",,red\r\n");
    }

    @Test
    void json() throws IOException {
        assertThat(answer(SqlRequest.Format.JSON))
                .isEqualTo("[\n{\"b\":true,\"ti\":1,\"bi\":9223372036854775807,\"hu\":9223372036854775808,\"d\":-0.05,"
                        + "\"f\":1.5,\"t\":\"a'\\\"b,茶\",\"dy\":\"2010-11-01\",\"tm\":\"10:00:00\","
                        + "\"ts\":\"9999-12-31T00:00:00Z\",\"tz\":\"2010-07-01T00:30:00.500Z\",\"iv\":\"3 days\","
                        + "\"u\":\"00000000-0000-0000-0000-000000000001\",\"bl\":\"\\\\x61\\\\xFF\",\"li\":[1,null,3],"
                        + "\"st\":{\"x\":1.20,\"y\":[\"2010-01-01\"]},\"mp\":{\"k\":2},\"js\":{\"j\": 1},\"nn\":null,"
                        + "\"en\":\"red\"}\n]\n");
    }

    @Test
    void parquetKeepsTheTypes(@TempDir Path folder) throws IOException, SQLException {
        Path file = folder.resolve("answer.parquet");
        Sandbox.run(SqlRequest.of(release, EVERY_TYPE).as(SqlRequest.Format.PARQUET), file);
        assertThat(described(file))
                .containsExactly(
                        "b BOOLEAN true",
                        "ti TINYINT 1",
                        "bi BIGINT 9223372036854775807",
                        "hu DECIMAL(38,0) 9223372036854775808",
                        "d DECIMAL(18,2) -0.05",
                        "f DOUBLE 1.5",
                        "t VARCHAR a'\"b,茶",
                        "dy DATE 2010-11-01",
                        "tm TIME 10:00:00",
                        "ts TIMESTAMP 9999-12-31 00:00:00",
                        "tz TIMESTAMP WITH TIME ZONE 2010-07-01 00:30:00.5+00",
                        "iv INTERVAL 3 days",
                        "u UUID 00000000-0000-0000-0000-000000000001",
                        "bl BLOB a\\xFF",
                        "li INTEGER[] [1, NULL, 3]",
                        "st STRUCT(x DECIMAL(3,2), y DATE[]) {'x': 1.20, 'y': [2010-01-01]}",
                        "mp MAP(VARCHAR, INTEGER) {k=2}",
                        "js VARCHAR {\"j\": 1}",
                        "nn INTEGER null",
                        "en VARCHAR red");
    }

    @Test
    void anEmptyAnswerStillHasItsColumns(@TempDir Path folder) throws IOException, SQLException {
        String none = "select channel_id, code from dim_channel where false";
        Path file = folder.resolve("answer.parquet");
        Sandbox.run(SqlRequest.of(release, none).as(SqlRequest.Format.PARQUET), file);
        assertThat(described(file)).isEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sandbox.run(SqlRequest.of(release, none).as(SqlRequest.Format.CSV), out);
        Sandbox.run(SqlRequest.of(release, none).as(SqlRequest.Format.JSON), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("channel_id,code\r\n[]\n");
    }

    private static String answer(SqlRequest.Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sandbox.run(SqlRequest.of(release, EVERY_TYPE).as(format), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    // name, type and DuckDB's text of each value of the first row
    private static List<String> described(Path file) throws SQLException {
        String from = " from read_parquet(" + Sql.literal(file.toString()) + ")";
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement types = connection.createStatement();
                Statement texts = connection.createStatement()) {
            texts.execute("set TimeZone = 'UTC'");
            ResultSetMetaData meta = types.executeQuery("select *" + from).getMetaData();
            ResultSet text = texts.executeQuery("select cast(columns(*) as varchar)" + from);
            while (text.next()) {
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    lines.add(meta.getColumnName(i) + " " + meta.getColumnTypeName(i) + " " + text.getString(i));
                }
            }
        }
        return lines;
    }
}
