package org.daybook.warehouse.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.warehouse.Sql;
import org.jspecify.annotations.Nullable;

class RoundTripTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("text, \"name\"", "VARCHAR"), new Column("money", "DECIMAL(18,2)"));
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Property(tries = 200)
    void csvReadByAStrictParser(@ForAll("rows") List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new CsvSink(out), rows);
        List<List<@Nullable String>> read = Rfc4180.parse(out.toString(StandardCharsets.UTF_8));
        assertThat(read.get(0)).containsExactly("text, \"name\"", "money");
        assertThat(read.subList(1, read.size()))
                .isEqualTo(rows.stream().map(Row::values).toList());
    }

    @Property(tries = 200)
    void json(@ForAll("rows") List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new JsonSink(out), rows);
        JsonNode read = JSON.readTree(out.toByteArray());
        assertThat(read.size()).isEqualTo(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(read.get(i).get("text, \"name\"").textValue())
                    .isEqualTo(rows.get(i).text());
            String money = rows.get(i).money();
            assertThat(read.get(i).get("money").isNull()).isEqualTo(money == null);
            if (money != null) {
                assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"money\":" + money + "}");
                assertThat(read.get(i).get("money").decimalValue()).isEqualByComparingTo(new BigDecimal(money));
            }
        }
    }

    @Property(tries = 5)
    void parquet(@ForAll("rows") List<Row> rows) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("round-trip");
        Path file = folder.resolve("rows.parquet");
        try (ParquetSink sink = new ParquetSink(file)) {
            write(sink, rows);
        }
        assertThat(readParquet(file)).isEqualTo(rows);
        Files.delete(file);
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> text = Arbitraries.oneOf(
                        Arbitraries.of("", " ", "\"", ",", "\r\n", "null", "茶壶", "=1+1", "a\"b,c\nd", "😀"),
                        Arbitraries.strings().ofMaxLength(12).filter(RoundTripTest::isText))
                .injectNull(0.1);
        Arbitrary<String> money = Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999999999999999"), new BigDecimal("9999999999999999"))
                .ofScale(2)
                .map(BigDecimal::toPlainString)
                .injectNull(0.1);
        return net.jqwik.api.Combinators.combine(text, money)
                .as(Row::new)
                .list()
                .ofMaxSize(20);
    }

    record Row(@Nullable String text, @Nullable String money) {
        List<@Nullable String> values() {
            List<@Nullable String> values = new ArrayList<>();
            values.add(text);
            values.add(money);
            return values;
        }
    }

    private static void write(ResultSink sink, List<Row> rows) throws IOException {
        sink.header(COLUMNS);
        for (Row row : rows) {
            sink.row(new @Nullable String[] {row.text(), row.money()});
        }
        sink.end();
    }

    private static List<Row> readParquet(Path file) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select * from read_parquet(" + Sql.literal(file.toString()) + ")")) {
            assertThat(result.getMetaData().getColumnTypeName(2)).isEqualTo("DECIMAL(18,2)");
            while (result.next()) {
                rows.add(new Row(result.getString(1), result.getString(2)));
            }
        }
        return rows;
    }

    // half a surrogate pair is no text, and DuckDB's texts end at no character but hold no zero
    private static boolean isText(String text) {
        return text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                && text.indexOf(0) < 0;
    }
}
