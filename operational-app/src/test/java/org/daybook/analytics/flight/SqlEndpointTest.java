package org.daybook.analytics.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.daybook.analytics.dictionary.Dictionary;
import org.daybook.audit.AccessLog;
import org.daybook.database.Home;
import org.daybook.pages.ApiCaller;
import org.daybook.pages.PageShop;
import org.daybook.users.ApiKeys;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.users.Users;
import org.daybook.users.keys.Programs;
import org.daybook.users.keys.WrongKeys;
import org.daybook.warehouse.TinyRelease;
import org.daybook.warehouse.models.Model;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Other tools, by the driver that they use. */
@TestInstance(Lifecycle.PER_CLASS)
class SqlEndpointTest {
    /** Counts for minutes. */
    private static final String ENDLESS = "select count(*) as n from range(1000000) a, range(1000000) b";

    static final int CAP = 30_000;

    @TempDir
    static Path folder;

    private PageShop shop;
    private Connection analyst;

    @BeforeAll
    void open() throws SQLException {
        Home home = new Home(folder);
        TinyRelease.sample(home.warehouse(), 1);
        shop = new PageShop(home, Map.of("daybook.flight.port", 0, "daybook.sql.rows", CAP));
        analyst = connect(shop.key("analyst"));
    }

    @AfterAll
    void close() throws SQLException {
        analyst.close();
        shop.close();
    }

    @Test
    void aKeyOpensAsPasswordAndAsToken() throws SQLException {
        String key = shop.key("analyst");
        try (Connection one = connect(key);
                Connection other = DriverManager.getConnection(url() + "&token=" + key)) {
            assertThat(Tool.first(one, "select 1")).isEqualTo("1");
            assertThat(Tool.first(other, "select 2")).isEqualTo("2");
        }
    }

    @Test
    void wrongKeysAndThoseWithoutTheRightAreRefused() {
        assertThatThrownBy(() -> connect("dbk_0000")).hasMessageContaining("A valid key of yours is needed");
        assertThatThrownBy(() -> connect(PageShop.PASSWORD)).hasMessageContaining("A valid key of yours is needed");
        assertThatThrownBy(() -> Tool.first(DriverManager.getConnection(url()), "select 1"))
                .hasStackTraceContaining("A valid key of yours is needed");
        assertThatThrownBy(() -> connect(shop.key("sales_clerk"))).hasMessageContaining("may not run queries");
        assertThatThrownBy(() -> connect(shop.key("owner", Right.ORDERS_READ)))
                .hasMessageContaining("may not run queries");
        assertThat(shop.value("select count(*)::text from audit.access where action = 'sign_in_failed'"
                        + " and reason like 'SQL, 127.0.0.1'"))
                .isNotEqualTo("0");
    }

    @Test
    void aRevokedKeyOpensNothingFromThenOn() throws SQLException {
        SignedIn owner = shop.bean(Users.class).find("owner").orElseThrow().signedIn();
        try (Connection connection = connect(shop.key("owner"))) {
            assertThat(Tool.first(connection, "select 1")).isEqualTo("1");
            ApiKeys keys = shop.bean(ApiKeys.class);
            keys.revoke(keys.of(owner.userId()).get(0).keyId(), owner);
            assertThatThrownBy(() -> Tool.first(connection, "select 1"))
                    .hasMessageContaining("A valid key of yours is needed");
        }
    }

    @Test
    void valuesKeepTheirTypes() throws SQLException {
        String query = "select 12.50::decimal(18,2) as money, date '2026-03-14' as day,"
                + " timestamp '2026-03-14 10:20:30.123456' as at, 9007199254740993 as big, 0.5::double as half,"
                + " 'a''b 一' as t, true as b, [1, 2] as list, null::decimal(9,3) as nothing, sum(range) as huge,"
                + " 'ab'::blob as bytes, time '10:00' as clock, null as untyped, 3::utinyint as small"
                + " from range(3)";
        try (Statement statement = analyst.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBigDecimal("money")).isEqualTo(new BigDecimal("12.50"));
            assertThat(row.getDate("day").toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 14));
            assertThat(row.getObject("at", Timestamp.class).toInstant())
                    .isEqualTo(Instant.parse("2026-03-14T10:20:30.123456Z"));
            assertThat(row.getLong("big")).isEqualTo(9007199254740993L);
            assertThat(row.getDouble("half")).isEqualTo(0.5);
            assertThat(row.getString("t")).isEqualTo("a'b 一");
            assertThat(row.getBoolean("b")).isTrue();
            assertThat(row.getString("list")).isEqualTo("[1,2]");
            assertThat(row.getBigDecimal("nothing")).isNull();
            assertThat(row.wasNull()).isTrue();
            assertThat(row.getBigDecimal("huge")).isEqualTo(new BigDecimal("3"));
            assertThat(row.getBytes("bytes")).isEqualTo(new byte[] {'a', 'b'});
            assertThat(row.getTime("clock").toLocalTime()).hasToString("10:00");
            assertThat(row.getObject("untyped")).isNull();
            assertThat(row.getInt("small")).isEqualTo(3);
            assertThat(row.getMetaData().getColumnType(1)).isEqualTo(Types.DECIMAL);
            assertThat(row.getMetaData().getScale(1)).isEqualTo(2);
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void theSameQueryGivesTheSameAsOverTheApi() throws SQLException {
        String query =
                "select product_id, business_day, sum(net_amount) as net, sum(sold_quantity) as q, max(event_at)::varchar as at, avg(net_amount)"
                        + " as a, count(*) as n from fct_sale_line group by all order by all";
        ApiCaller api = new ApiCaller(shop.address(), shop.key("analyst"));
        String id = api.post("/queries", "same", "{\"sql\":\"" + query + "\"}").text("/query_id");
        await().until(() -> api.get("/queries/" + id).text("/state").equals("done"));
        List<String> expected = new ArrayList<>();
        api.get("/queries/" + id + "/rows").json().at("/rows").forEach(row -> {
            List<String> values = new ArrayList<>();
            row.forEach(value -> values.add(value.asText()));
            expected.add(String.join("|", values));
        });
        assertThat(Tool.rows(analyst, query)).isEqualTo(expected).isNotEmpty();
        assertThat(shop.value("select reason from audit.access where action = 'result_exported'"
                        + " and reason like 'flight%' order by access_id desc limit 1"))
                .endsWith("release 1");
    }

    @Test
    void aFaultIsOneSentenceWithItsPlace() {
        assertThatThrownBy(() -> Tool.first(analyst, "select 1,\n  nothing\nfrom sales_by_day"))
                .hasMessageContaining("Line 2, column 3:")
                .hasMessageContaining("There is no column nothing");
        assertThatThrownBy(() -> Tool.first(analyst, "drop table x"))
                .hasMessageContaining("Only queries that read may be run");
        assertThatThrownBy(() -> Tool.first(analyst, " ")).hasMessageContaining("There is no query");
        assertThatThrownBy(() -> analyst.prepareStatement("select ?"))
                .hasStackTraceContaining("write the value itself");
        assertThatThrownBy(() -> analyst.createStatement().executeUpdate("delete from fct_sale_line"))
                .hasMessageContaining("Only queries that read may be run");
        assertThatThrownBy(() -> Tool.first(analyst, "select 1 / (range - 5) + error('x') from range(10)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aPreparedQueryRunsAgain() throws SQLException {
        try (PreparedStatement statement = analyst.prepareStatement("select count(*) as n from fct_sale_line")) {
            assertThat(statement.getMetaData().getColumnName(1)).isEqualTo("n");
            for (int i = 0; i < 2; i++) {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    assertThat(row.getLong(1)).isPositive();
                }
            }
        }
        assertThat(shop.value("select count(*)::text from analytics.query_run where query ="
                        + " 'select count(*) as n from fct_sale_line'"))
                .isEqualTo("2");
    }

    @Test
    void aQueryIsCancelledWithinASecondAndOthersWaitForTheirTurn() throws Exception {
        try (Connection owner = connect(shop.key("owner"));
                PreparedStatement endless = owner.prepareStatement(ENDLESS)) {
            CompletableFuture<Throwable> end = CompletableFuture.supplyAsync(() -> {
                try {
                    endless.executeQuery().next();
                    return new AssertionError("it ended");
                } catch (SQLException | RuntimeException stopped) {
                    return stopped;
                }
            });
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
                try (Connection same = connect(shop.key("owner"))) {
                    return Tool.first(same, "select 4711");
                } catch (SQLException refused) {
                    throw new IllegalStateException(refused);
                }
            });
            assertThat(Tool.first(analyst, "select 5")).isEqualTo("5");
            assertThat(waiting).isNotDone();
            long from = System.nanoTime();
            await().pollInterval(Duration.ofMillis(10)).until(() -> {
                endless.cancel();
                return shop.value(state(ENDLESS)).equals("stopped");
            });
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));
            assertThat(end.get()).isNotInstanceOf(AssertionError.class);
            assertThat(waiting.get()).isEqualTo("4711");
        }
    }

    @Test
    void aLongResultComesWholeAndACutOneSaysSo() throws SQLException {
        assertThat(Tool.first(analyst, "select range from range(" + (CAP - 1) + ")"))
                .isEqualTo("0");
        try (Statement statement = analyst.createStatement();
                ResultSet rows =
                        statement.executeQuery("select range as n, repeat('x', 300) as t from range(" + CAP + ")")) {
            long n = 0;
            while (rows.next()) {
                assertThat(rows.getLong(1)).isEqualTo(n++);
            }
            assertThat(n).isEqualTo(CAP);
        }
        assertThatThrownBy(() -> Tool.rows(analyst, "select range from range(" + (CAP + 1) + ")"))
                .hasStackTraceContaining("cut off at 30,000 rows");
    }

    @Test
    void theCertificateOfThePagesEncryptsAndWithoutOneOnlyThisMachineIsAnswered() throws Exception {
        Pem pem = Pem.made(folder);
        Ssl ssl = new Ssl();
        ssl.setCertificate(pem.certificate().toString());
        ssl.setCertificatePrivateKey(pem.key().toString());
        SqlEndpoint encrypted = endpoint(ssl, "127.0.0.1");
        encrypted.start();
        try {
            String address = "jdbc:arrow-flight-sql://localhost:" + encrypted.port() + "/?";
            String trusting = address + "useEncryption=true&tlsRootCerts=" + pem.certificate();
            try (Connection connection = Tool.connect(trusting, shop.key("analyst"))) {
                assertThat(Tool.first(connection, "select 1")).isEqualTo("1");
            }
            assertThatThrownBy(() -> Tool.connect(address + "useEncryption=true", "x"))
                    .isNotNull();
            assertThatThrownBy(() -> Tool.connect(address + "useEncryption=false", "x"))
                    .isNotNull();
            for (int i = 0; i < WrongKeys.FREE; i++) {
                assertThatThrownBy(() -> Tool.connect(trusting, "dbk_guess")).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> Tool.connect(trusting, shop.key("analyst")))
                    .hasMessageContaining("Too many requests: wait");
        } finally {
            encrypted.stop();
        }
        assertThatThrownBy(() -> endpoint(null, "0.0.0.0").start()).hasMessageContaining("need a certificate");
    }

    /** Another one on the same shop. */
    private SqlEndpoint endpoint(@Nullable Ssl ssl, String address) throws Exception {
        ServerProperties pages = new ServerProperties();
        pages.setSsl(ssl);
        pages.setAddress(InetAddress.getByName(address));
        KeyGate gate = new KeyGate(shop.bean(Programs.class), shop.bean(Replies.class), shop.bean(AccessLog.class));
        return new SqlEndpoint(
                new FlightSettings(0), pages, shop.bean(SslBundles.class), shop.bean(SqlProducer.class), gate);
    }

    @Test
    void theDictionaryIsListedAsToolsAskForIt() throws SQLException {
        DatabaseMetaData about = analyst.getMetaData();
        assertThat(about.getDatabaseProductName()).isEqualTo("Daybook");
        assertThat(about.isReadOnly()).isTrue();
        assertThat(about.getIdentifierQuoteString()).isEqualTo("\"");
        assertThat(about.supportsTransactions()).isFalse();
        assertThat(about.getMaxStatementLength()).isEqualTo(100_000);
        assertThat(Tool.column(about.getCatalogs(), "TABLE_CAT")).isEmpty();
        assertThat(Tool.column(about.getSchemas(), "TABLE_SCHEM")).containsExactly("core", "marts");
        assertThat(Tool.column(about.getTableTypes(), "TABLE_TYPE")).containsExactly("TABLE");
        assertThat(Tool.column(about.getTables(null, null, "%", null), "TABLE_NAME"))
                .containsExactlyElementsOf(shop.bean(Dictionary.class).tables().stream()
                        .map(Model::name)
                        .toList());
        assertThat(Tool.column(about.getTables(null, "co%", "fct\\_sale\\_line", new String[] {"TABLE"}), "TABLE_NAME"))
                .containsExactly("fct_sale_line");
        assertThat(Tool.column(about.getTables(null, null, "%", new String[] {"VIEW"}), "TABLE_NAME"))
                .isEmpty();
        assertThat(Tool.column(about.getPrimaryKeys(null, "core", "fct_sale_line"), "COLUMN_NAME"))
                .isEqualTo(shop.bean(Dictionary.class)
                        .find("core", "fct_sale_line")
                        .orElseThrow()
                        .key());
        try (ResultSet columns = about.getColumns(null, "marts", "sales_by_day", "net_sales")) {
            assertThat(columns.next()).isTrue();
            assertThat(columns.next()).isFalse();
        }
    }

    private static String state(String query) {
        return "select coalesce(max(coalesce(state, 'open')), 'none') from analytics.query_run where query = '" + query
                + "'";
    }

    private Connection connect(String key) throws SQLException {
        return Tool.connect(url(), key);
    }

    private String url() {
        return "jdbc:arrow-flight-sql://127.0.0.1:"
                + shop.bean(SqlEndpoint.class).port() + "/?useEncryption=false";
    }
}
