package org.daybook.warehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.TinyRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryPolicyTest {
    private static final List<String> TABLES =
            List.of("core.dim_channel", "core.dim_product", "core.fct_sale_line", "marts.sales_by_day");

    static Connection duckDb;

    @BeforeAll
    static void open() throws SQLException {
        duckDb = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterAll
    static void close() throws SQLException {
        duckDb.close();
    }

    @Test
    void refusesEveryAttackOfTheList(@TempDir Path warehouse) throws IOException {
        Release release = TinyRelease.sample(warehouse, 1);
        Attack.all(release, warehouse.resolve("outside")).values().stream()
                .flatMap(List::stream)
                .filter(attack -> attack.expected().equals("refused"))
                .forEach(attack -> assertThatThrownBy(() -> check(attack.sql()))
                        .as("%s", attack.sql())
                        .isInstanceOf(QueryRejected.class));
    }

    /** It took a minute and a half as long as each part looked for its line and column. */
    @Test
    @Timeout(30)
    void judgesTheLongestQueriesWithoutKeepingAThreadBusy() throws SQLException {
        check("select " + "1,".repeat(49_000) + "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select 1;",
                "from dim_channel",
                "values (1), (2)",
                "select * from core.dim_channel as c join CORE.Dim_Product p on p.product_id = c.channel_id",
                "select \"code\" from \"core\".\"dim_channel\"",
                "with a as (select 1 as x), b as (select * from a) select * from b",
                "with recursive t(n) as (select 1 union all select n + 1 from t where n < 9) select * from t",
                "select * from (select 1 as x) as s where x in (select channel_id from dim_channel)",
                "select business_day, sum(net_amount) over (order by business_day rows 6 preceding) from fct_sale_line",
                "select date_trunc('month', business_day) as m, count(*) from fct_sale_line group by all order by all",
                "select cast(sum(net_amount) as decimal(18,2)) from fct_sale_line where business_day >= date '2010-11-01'",
                "select extract(year from business_day), strftime(event_at, '%Y-%m'), event_at at time zone 'UTC' from fct_sale_line",
                "select * exclude (code), coalesce(name_en, name) from dim_channel limit 10 offset 2",
                "select case when kind = 'web' then 1 else 0 end, kind is null, kind like 'w%', not true from dim_channel",
                "select count(*) filter (where kind = 'web'), string_agg(code, ',' order by code) from dim_channel",
                "select list_transform([1, 2], lambda x: x + 1), {'a': 1}.a, [1, 2][1], map {'k': 1}['k']",
                "select unnest([1, 2]), range(3), x::varchar from generate_series(1, 3) as t(x)",
                "select * from fct_sale_line using sample 10 rows",
                "select kind, count(*) from dim_channel group by rollup (kind) having count(*) > 1 qualify row_number() over () < 5",
                "select distinct on (kind) kind, code from dim_channel order by kind, code",
                "(select 1 union select 2) intersect select 2 except select 3",
                "select * from dim_channel as a, lateral (select a.channel_id + 1 as n) as b",
                "select * from dim_channel semi join dim_product on channel_id = product_id",
                "select * from dim_channel natural join dim_channel",
                "select row_number() over w, lag(code) over w from dim_channel window w as (order by channel_id)",
                "select quantile_cont(net_amount, 0.5), median(net_amount) from fct_sale_line",
                "select max_by(document_no, net_amount), arg_min(document_no, net_amount) from fct_sale_line",
                "unpivot dim_channel on code, name into name k value v",
                "describe dim_channel",
                "describe select 1",
                "summarize dim_channel",
                "show tables",
                "select '; drop table x' as \"a;b\" -- ; comment",
                "select 'copy (select 1) to ''x''' as text",
                "select 1 /* ; copy */",
                "select interval 3 days + current_date, now(), today()",
                "select '茶壶' as 名称 from dim_channel as 渠道",
            })
    void letsReadersRead(String sql) {
        assertThatCode(() -> check(sql)).as("%s", sql).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from sales_by_dya|Line 1, column 15: There is no table sales_by_dya; did you mean marts.sales_by_day?",
                "select summ(1)|Line 1, column 8: There is no function summ for queries here; did you mean sum?",
                "select 1; select 2|Only one statement may be run at a time; remove what follows the first semicolon",
                "drop view x|Only queries that read may be run: begin with select, with, from or values",
                "selec 1|Line 1, column 1: The SQL cannot be understood: syntax error at or near \"selec\"; correct it at this place",
            })
    void saysWhatToDo(String sql, String sentence) {
        assertThatThrownBy(() -> check(sql)).hasMessage(sentence);
    }

    @Test
    void longChainsAreFineAndAbsurdOnesRefused() throws SQLException {
        check("select " + "1 + ".repeat(400) + "1");
        check("select " + "1 union all select ".repeat(400) + "1");
        assertThatThrownBy(() -> check("select " + "abs(".repeat(900) + "1" + ")".repeat(900)))
                .isInstanceOf(QueryRejected.class);
    }

    /** However much stack there is: a refusal must not hang on how a server was started. */
    @Test
    void absurdDepthIsRefusedByTheLimitNotByTheStack() throws Exception {
        long stack = 256L << 20;
        CompletableFuture<Void> checked = new CompletableFuture<>();
        Runnable check = () -> {
            try {
                check("select " + "abs(".repeat(900) + "1" + ")".repeat(900));
                checked.complete(null);
            } catch (Exception refused) {
                checked.completeExceptionally(refused);
            }
        };
        new Thread(null, check, "deep", stack).start();
        assertThat(checked)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(QueryRejected.class);
    }

    @Test
    void countsCharactersNotBytes() {
        assertThatThrownBy(() -> check("select '茶壶',\n '壶', getenv('x')"))
                .isInstanceOfSatisfying(QueryRejected.class, e -> {
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.column()).isEqualTo(7);
                });
    }

    private static void check(String sql) throws SQLException {
        QueryPolicy.checkText(sql);
        try (PreparedStatement statement =
                duckDb.prepareStatement("select cast(json_serialize_sql(cast(? as varchar)) as varchar)")) {
            statement.setString(1, sql);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                new QueryPolicy(TABLES).check(sql, result.getString(1));
            }
        }
    }
}
