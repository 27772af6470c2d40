package org.daybook.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daybook.reports.data.Places;
import org.daybook.reports.data.ReportAssembler;
import org.daybook.reports.data.ReportData;
import org.daybook.reports.definition.ReportFolder;
import org.daybook.reports.text.Wording;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.ReleaseViews;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.daybook.warehouse.tables.ReleaseTables;
import org.jspecify.annotations.Nullable;

/** A small made-up shop in DuckDB: core tables from shop.sql, marts by their own SQL. */
public final class Shop {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2010-12-01T07:30:00Z"), ZoneOffset.UTC);
    public static final LocalDate LAST_DAY = LocalDate.of(2010, 11, 30);

    private static final Shop SHARED = new Shop();

    private final Connection connection;

    private Shop() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                build(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Shop shared() {
        return SHARED;
    }

    static void build(Statement statement) throws SQLException {
        statement.execute("create schema core");
        statement.execute("create schema marts");
        statement.execute("set search_path = 'core,marts'");
        statement.execute("create table core.load_context as select date '" + LAST_DAY
                + "' as complete_through, 'GBP' as currency, '00:00' as cut_over");
        statement.execute(ReleaseViews.loadChecks(List.of(
                new Manifest.CheckResult("core.fct_order: same_as_database", true, 0, null),
                new Manifest.CheckResult("core.fct_sale_line: same_as_database", true, 0, null),
                new Manifest.CheckResult("core.fct_order: key_is_unique", true, 0, null))));
        for (Model model : ModelCatalog.load().core()) {
            String columns = model.columns().stream()
                    .map(column -> column.name() + " " + column.sqlType() + defaultOf(column))
                    .collect(Collectors.joining(", "));
            statement.execute("create table core." + model.name() + " (" + columns + ")");
        }
        for (String sql : resource("shop.sql").split(";\\s*\n")) {
            statement.execute(sql);
        }
        for (Model mart : ModelCatalog.load().marts()) {
            statement.execute("create table marts." + mart.name() + " as " + mart.sql());
        }
    }

    /** Stores that sold on one day, each its own amount. */
    static void addStores(Statement statement, int stores) throws SQLException {
        statement.execute("insert into core.dim_location by name select 1000 + i as location_key, 1000 + i as"
                + " location_id, timestamp '0001-01-01' as valid_from, timestamp '9999-12-31' as valid_to, true as"
                + " is_current, 'T' || i as code, 'Store number ' || i as name, 'store' as kind from range("
                + stores
                + ") as r(i)");
        statement.execute("insert into marts.sales_by_day by name select date '2010-11-20' as business_day, 1000 + i"
                + " as store_id, 1 as channel_id, 100 + i % 977 as gross_sales, 0 as discounts, i % 7 as returns, 100 +"
                + " i % 977 - i % 7 as net_sales, 1 + i % 5 as orders from range(" + stores + ") as r(i)");
    }

    private static String defaultOf(Model.Column column) {
        String type = column.sqlType().toLowerCase(Locale.ROOT);
        boolean isNumber = type.startsWith("decimal") || type.startsWith("bigint") || type.startsWith("int");
        return column.isNullable() ? "" : isNumber ? " default 0" : type.startsWith("bool") ? " default false" : "";
    }

    static String resource(String name) {
        try (InputStream file = Shop.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Manifest manifest(LocalDate completeThrough, String status, List<Manifest.FailedTie> ties) {
        List<Manifest.CheckResult> checks = List.of(new Manifest.CheckResult("keys", true, 0, null));
        return new Manifest(
                42,
                Instant.EPOCH,
                completeThrough,
                1,
                "7",
                1,
                "full",
                "GBP",
                "UTC",
                "00:00",
                "en",
                null,
                status,
                ties,
                checks,
                List.of());
    }

    public ReportData data(String report, String period, Locale language) {
        return data(report, period, language, manifest(LAST_DAY, Manifest.PASSED, List.of()));
    }

    public ReportData narrowed(String report, String period, String store, @Nullable String channel) {
        Wording wording = Wording.of(Locale.ENGLISH);
        return new ReportAssembler(ReleaseTables.of(connection), manifest(LAST_DAY, Manifest.PASSED, List.of()), CLOCK)
                .assemble(
                        ReportFolder.open(report),
                        Period.parse(period),
                        wording,
                        new Places(connection, wording).scope(store, channel));
    }

    public ReportData data(String report, String period, Locale language, Manifest manifest) {
        Wording wording = Wording.of(language);
        return new ReportAssembler(ReleaseTables.of(connection), manifest, CLOCK)
                .assemble(
                        ReportFolder.open(report),
                        Period.parse(period),
                        wording,
                        new Places(connection, wording).scope(null, null));
    }

    /** The one number that a query gives. */
    public BigDecimal value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getBigDecimal(1);
        }
    }

    public byte[] render(ReportRequest request, Clock clock) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderer.render(
                request, ReleaseTables.of(connection), manifest(LAST_DAY, Manifest.PASSED, List.of()), out, clock);
        return out.toByteArray();
    }
}
