package org.daybook.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;

/** Publishes releases of a shop that sells once a day, in store 1, and once every other day in store 2. */
public final class SmallWarehouse {
    private static final ModelCatalog CATALOG = ModelCatalog.load();

    private final Path folder;
    private final LocalDate firstDay;

    /** @param firstDay that it sells on */
    public SmallWarehouse(Path folder, LocalDate firstDay) {
        this.folder = folder;
        this.firstDay = firstDay;
    }

    /** What is sold on a day in store 1, as reports print it. */
    public static String netSales(LocalDate day) {
        return day.getDayOfYear() + ".50";
    }

    /** The next release, complete through that day. */
    public void publish(long id, LocalDate completeThrough, String status) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            fill(statement, completeThrough);
            List<Manifest.Table> tables = new ArrayList<>();
            for (Model model : Stream.concat(CATALOG.core().stream(), CATALOG.marts().stream())
                    .toList()) {
                tables.add(write(statement, id, model));
            }
            manifest(id, completeThrough, status, tables).publish(folder);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(Statement statement, LocalDate completeThrough) throws SQLException {
        for (String sql : List.of("create schema core", "create schema marts", "set search_path = 'core,marts'")) {
            statement.execute(sql);
        }
        statement.execute("create table core.load_context as select date '" + completeThrough
                + "' as complete_through, 'CNY' as currency, '00:00' as cut_over");
        for (Model model : CATALOG.core()) {
            String columns = model.columns().stream()
                    .map(column -> column.name() + " " + column.sqlType() + defaultOf(column))
                    .collect(Collectors.joining(", "));
            statement.execute("create table core." + model.name() + " (" + columns + ")");
        }
        for (String sql : rows(completeThrough)) {
            statement.execute(sql);
        }
        for (Model mart : CATALOG.marts()) {
            statement.execute("create table marts." + mart.name() + " as " + mart.sql());
        }
    }

    private List<String> rows(LocalDate completeThrough) {
        String days = "(select cast(unnest(generate_series(date '%s', date '%s', interval 1 day)) as date) as date)";
        return List.of(
                "insert into core.dim_date by name select date, year(date) as year, month(date) as month,"
                        + " cast(date_trunc('month', date) as date) as month_start, isodow(date) as iso_weekday,"
                        + " cast(date - interval 364 day as date) as day_364_before from "
                        + days.formatted(firstDay.minusYears(2), completeThrough.plusYears(1)),
                "insert into core.dim_channel by name select 1 as channel_id, 'direct' as code, 'Counter' as name",
                "insert into core.dim_product by name select 1 as product_key, 1 as product_id, timestamp '0001-01-01' as"
                        + " valid_from, timestamp '9999-12-31' as valid_to, true as is_current, 'A' as sku, 'Plate' as name",
                "insert into core.dim_location by name select id as location_key, id as location_id, timestamp"
                        + " '0001-01-01' as valid_from, timestamp '9999-12-31' as valid_to, true as is_current, 'S' || id"
                        + " as code, 'S' || id as name, 'store' as kind from (select unnest([1, 2]) as id)",
                "insert into core.fct_sale_line by name select 'D' || store || date as document_no, 'ticket' as"
                        + " document_kind, 'sale' as sale_kind, 'product' as line_kind, 1 as product_id, 1 as product_key,"
                        + " 1 as channel_id, date as order_business_day, false as is_costed, 1 as sold_quantity,"
                        + " dayofyear(date) + 0.5 as gross_amount, dayofyear(date) + 0.5 as net_amount, date as"
                        + " business_day, cast(date as timestamp) as event_at, store as store_id, 'CNY' as currency from "
                        + days.formatted(firstDay, completeThrough)
                        + " cross join (select unnest([1, 2]) as store) where store = 1 or dayofyear(date) % 2 = 0");
    }

    private static String defaultOf(Model.Column column) {
        String type = column.sqlType().toLowerCase(java.util.Locale.ROOT);
        boolean isNumber = type.startsWith("decimal") || type.startsWith("bigint") || type.startsWith("int");
        return column.isNullable() ? "" : isNumber ? " default 0" : type.startsWith("bool") ? " default false" : "";
    }

    private Manifest.Table write(Statement statement, long id, Model model) throws SQLException {
        String path = "data/" + model.schema() + "/" + model.name() + "/run=" + id + "/part-0.parquet";
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            statement.execute(
                    "copy " + model.qualifiedName() + " to '" + file + "' (format parquet, compression zstd)");
            Manifest.DataFile data = new Manifest.DataFile(
                    path, rows(statement, model), Files.size(file), sha256(file), null, null, null, Map.of());
            return new Manifest.Table(model.schema(), model.name(), false, data.rows(), List.of(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long rows(Statement statement, Model model) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from " + model.qualifiedName())) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Manifest manifest(long id, LocalDate completeThrough, String status, List<Manifest.Table> tables) {
        return new Manifest(
                id,
                Instant.parse(completeThrough.plusDays(1) + "T01:00:00Z"),
                completeThrough,
                1000 + id,
                "7000000000000000001",
                id,
                "incremental",
                "CNY",
                "Asia/Shanghai",
                "00:00",
                "en",
                null,
                status,
                List.of(),
                List.of(new Manifest.CheckResult("keys", true, 0, null)),
                tables);
    }
}
