package org.daybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse with ten million sale lines of three years, as many postings and half as many order events, written by
 * DuckDB in the shape in which loads leave it: facts in a file a month, marts whole, by their own SQL.
 */
final class TenMillionLines {
    static final long LINES = 10_000_000;

    private static final ModelCatalog CATALOG = ModelCatalog.load();
    private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);

    private final Path folder;
    private final LocalDate last;
    private final List<Manifest.Table> tables = new ArrayList<>();

    TenMillionLines(Path folder, LocalDate last) {
        this.folder = folder;
        this.last = last;
    }

    /** Writes all files; {@link #publish} makes releases of them. */
    void write() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            fill(statement);
            for (Model model : CATALOG.all()) {
                tables.add(table(statement, model));
            }
        }
    }

    /** One more release of the same files, of which nobody has asked anything yet. */
    void publish(long id) {
        new Manifest(
                        id,
                        Instant.parse(last.plusDays(1) + "T01:00:00Z"),
                        last,
                        1000 + id,
                        "7000000000000000001",
                        id,
                        "incremental",
                        "CNY",
                        "Asia/Shanghai",
                        "00:00",
                        "en",
                        null,
                        Manifest.PASSED,
                        List.of(),
                        List.of(),
                        tables)
                .publish(folder);
    }

    private void fill(Statement statement) throws Exception {
        for (String sql : List.of(
                "set memory_limit = '7GB'",
                "set preserve_insertion_order = false",
                "create schema core",
                "create schema marts",
                "set search_path = 'core,marts'",
                "create table core.load_context as select date '" + last
                        + "' as complete_through, 'CNY' as currency, '00:00' as cut_over")) {
            statement.execute(sql);
        }
        for (Model model : CATALOG.core()) {
            String columns = model.columns().stream()
                    .map(column -> column.name() + " " + column.sqlType() + defaultOf(column))
                    .collect(Collectors.joining(", "));
            statement.execute("create table core." + model.name() + " (" + columns + ")");
        }
        for (String sql : rows()) {
            statement.execute(sql);
        }
        for (Model mart : CATALOG.marts()) {
            statement.execute("create table marts." + mart.name() + " as " + mart.sql());
        }
    }

    private List<String> rows() {
        long days = FIRST.until(last, java.time.temporal.ChronoUnit.DAYS) + 1;
        String day = "cast(date '" + FIRST + "' + cast(i * " + days + " // %d as int) as date)";
        String lineDay = day.formatted(LINES);
        String eventDay = day.formatted(LINES / 2);
        return List.of(
                "insert into core.dim_date by name select date, year(date) as year, month(date) as month,"
                        + " cast(date_trunc('month', date) as date) as month_start, isodow(date) as iso_weekday,"
                        + " cast(date - interval 364 day as date) as day_364_before from (select cast(unnest("
                        + "generate_series(date '" + FIRST.minusYears(2) + "', date '" + last.plusYears(1)
                        + "', interval 1 day)) as date) as date)",
                "insert into core.dim_channel by name select 1 as channel_id, 'direct' as code, 'Counter' as name",
                "insert into core.dim_product by name select i + 1 as product_key, i + 1 as product_id, timestamp"
                        + " '0001-01-01' as valid_from, timestamp '9999-12-31' as valid_to, true as is_current, 'P' || i as"
                        + " sku, 'Product ' || i as name, 'Category ' || i % 20 as category from range(5000) as r(i)",
                "insert into core.dim_location by name select id as location_key, id as location_id, timestamp"
                        + " '0001-01-01' as valid_from, timestamp '9999-12-31' as valid_to, true as is_current, 'S' || id"
                        + " as code, 'S' || id as name, 'store' as kind from (select unnest([1, 2]) as id)",
                "insert into core.fct_sale_line by name select 'D' || i // 4 as document_no, 'ticket' as document_kind,"
                        + " 'sale' as sale_kind, 'product' as line_kind, i * 7919 % 5000 + 1 as product_id, i * 7919 % 5000 + 1"
                        + " as product_key, 1 as channel_id, " + lineDay
                        + " as order_business_day, i % 20 <> 0 as is_costed,"
                        + " 1 + i % 3 as sold_quantity, cast(10 + i % 90 + 0.25 as decimal(18,2)) as gross_amount,"
                        + " cast(10 + i % 90 + 0.25 as decimal(18,2)) as net_amount, case when i % 20 <> 0 then cast(6 + i %"
                        + " 50 as decimal(18,2)) end as cost_amount, "
                        + lineDay + " as business_day, cast(" + lineDay
                        + " as timestamp) as event_at, 1 + i // 4 % 2 as store_id, 'CNY' as currency from range("
                        + LINES
                        + ") as r(i)",
                "insert into core.fct_ledger_posting by name select i // 4 as entry_id, 'E' || i // 4 as entry_no, i % 4 as"
                        + " leg_no, case i % 4 when 0 then 100101 when 1 then 500101 when 2 then 112201 else 222101 end as"
                        + " account_id, case i % 4 when 0 then 'cash' when 1 then 'revenue_goods' when 2 then 'receivable' else"
                        + " 'vat_output' end as role, 'normal' as entry_kind, 'shipment' as event_kind, 'D' || i // 4 as"
                        + " document, 1 as channel_id, cast(case when i % 2 = 0 then 1 else -1 end * (10 + i // 4 % 90) as"
                        + " decimal(18,2)) as amount, "
                        + lineDay + " as business_day, cast(" + lineDay
                        + " as timestamp) as event_at, 1 + i // 4 % 2 as store_id, 'CNY' as currency from range("
                        + LINES
                        + ") as r(i)",
                "insert into core.fct_order_event by name select i + 1 as order_id, 'ordered' as event_kind, cast(20 + i % 180"
                        + " as decimal(18,2)) as demand_amount, " + eventDay
                        + " as business_day, 1 as channel_id, 1 + i % 2 as"
                        + " store_id from range(" + LINES / 2 + ") as r(i)");
    }

    private static String defaultOf(Model.Column column) {
        String type = column.sqlType().toLowerCase(java.util.Locale.ROOT);
        boolean isNumber = type.startsWith("decimal") || type.startsWith("bigint") || type.startsWith("int");
        return column.isNullable() ? "" : isNumber ? " default 0" : type.startsWith("bool") ? " default false" : "";
    }

    private Manifest.Table table(Statement statement, Model model) throws Exception {
        List<Manifest.DataFile> files = new ArrayList<>();
        boolean isFact = model.name().startsWith("fct_");
        if (isFact) {
            for (LocalDate month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
                String where = " where business_day >= date '" + month + "' and business_day < date '"
                        + month.plusMonths(1) + "'";
                if (hasDay(model) && count(statement, model, where) > 0) {
                    LocalDate end = month.plusMonths(1).minusDays(1);
                    files.add(file(
                            statement,
                            model,
                            "business_month=" + month.toString().substring(0, 7),
                            where,
                            month,
                            end.isAfter(last) ? last : end));
                }
            }
        } else {
            files.add(file(statement, model, "all", "", null, null));
        }
        long rows = files.stream().mapToLong(Manifest.DataFile::rows).sum();
        return new Manifest.Table(model.schema(), model.name(), isFact, rows, files);
    }

    private static boolean hasDay(Model model) {
        return model.columns().stream().anyMatch(column -> column.name().equals("business_day"));
    }

    private Manifest.DataFile file(
            Statement statement,
            Model model,
            String part,
            String where,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            throws Exception {
        String path = "data/" + model.schema() + "/" + model.name() + "/" + part + "/run=1/part-0.parquet";
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        String order = from == null ? "" : " order by business_day";
        statement.execute("copy (select * from " + model.qualifiedName() + where + order + ") to '" + file
                + "' (format parquet, compression zstd)");
        return new Manifest.DataFile(
                path,
                count(statement, model, where),
                Files.size(file),
                sha256(file),
                from == null ? null : part.replace("business_month=", ""),
                from,
                to,
                Map.of());
    }

    private static long count(Statement statement, Model model, String where) throws Exception {
        try (ResultSet result = statement.executeQuery("select count(*) from " + model.qualifiedName() + where)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
