package org.daybook.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.AppContext;
import org.daybook.database.Database;
import org.daybook.database.TestDatabase;
import org.daybook.imports.SalesImportRequest.FaultPolicy;
import org.daybook.imports.SalesImportRequest.Meaning;
import org.daybook.imports.SalesImportRequest.Mode;
import org.daybook.imports.SalesImportRequest.Reading;
import org.daybook.imports.faults.Fault;
import org.daybook.imports.lines.LineRules.Prices;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty database and a folder for files: what a test says, an import reads. */
final class ImportFixture implements AutoCloseable {
    private final Path folder;
    private final Database database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context = AppContext.start(database);
    private int files;

    ImportFixture(Path folder) {
        this.folder = folder;
    }

    /** A request in the making, by default for a new shop in London that counts in pounds. */
    final class Request {
        private final Path file;
        private final List<String> mapping = new ArrayList<>();
        private Optional<String> encoding = Optional.empty();
        private Optional<String> decimal = Optional.empty();
        private Optional<String> dateFormat = Optional.empty();
        private Optional<String> creditPrefix = Optional.empty();
        private Prices prices = Prices.NET;
        private Optional<String> taxRate = Optional.empty();
        private Optional<String> zone = Optional.of("Europe/London");
        private Optional<String> currency = Optional.of("GBP");
        private Optional<String> store = Optional.empty();
        private Optional<String> channel = Optional.empty();
        private Locale language = Locale.ENGLISH;

        private Request(Path file) {
            this.file = file;
        }

        Request map(String stated) {
            mapping.add(stated);
            return this;
        }

        Request encoding(String name) {
            encoding = Optional.of(name);
            return this;
        }

        Request decimal(String sign) {
            decimal = Optional.of(sign);
            return this;
        }

        Request dateFormat(String pattern) {
            dateFormat = Optional.of(pattern);
            return this;
        }

        Request creditPrefix(String prefix) {
            creditPrefix = Optional.of(prefix);
            return this;
        }

        Request inclusive(String rate) {
            prices = Prices.INCLUSIVE;
            taxRate = Optional.of(rate).filter(text -> !text.isEmpty());
            return this;
        }

        Request taxRate(String rate) {
            taxRate = Optional.of(rate);
            return this;
        }

        Request zone(String name) {
            zone = Optional.of(name).filter(text -> !text.isEmpty());
            return this;
        }

        Request currency(String code) {
            currency = Optional.of(code).filter(text -> !text.isEmpty());
            return this;
        }

        Request store(String code) {
            store = Optional.of(code);
            return this;
        }

        Request channel(String code) {
            channel = Optional.of(code);
            return this;
        }

        Request language(Locale locale) {
            language = locale;
            return this;
        }

        SalesImportResult run() {
            return run(Mode.APPLY, FaultPolicy.REFUSE);
        }

        SalesImportResult dryRun() {
            return run(Mode.DRY_RUN, FaultPolicy.REFUSE);
        }

        SalesImportResult skipInvalid() {
            return run(Mode.APPLY, FaultPolicy.SKIP_DOCUMENTS);
        }

        /** The faults as `line field`, in order. */
        List<String> faults() {
            return run().faults().first().stream()
                    .map(fault -> fault.line() + " " + fault.field())
                    .toList();
        }

        private SalesImportResult run(Mode mode, FaultPolicy policy) {
            SalesImportRequest request = new SalesImportRequest(
                    file,
                    folder.resolve("imports"),
                    mapping,
                    new Reading(encoding, Optional.empty(), decimal, dateFormat),
                    new Meaning(creditPrefix, prices, taxRate, zone, currency, store, channel),
                    mode,
                    policy,
                    language);
            return context.getBean(SalesImport.class).run(SalesImport.prepare(request), words -> {});
        }
    }

    /** Lines of a CSV file, the first one its header. */
    Request csv(String... lines) {
        return file(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    Request file(byte[] bytes) {
        try {
            return file(Files.write(folder.resolve("file" + ++files + ".csv"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Request file(Path path) {
        return new Request(path);
    }

    /** One value of the database as text. */
    String value(String sql) {
        return jdbc().sql(sql)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }

    /** Rows of the database, the columns joined by a blank. */
    List<String> rows(String sql) {
        return jdbc().sql(sql).query((row, number) -> joined(row)).list();
    }

    /** By place, because two columns may share a name. */
    private static String joined(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.add(String.valueOf(row.getObject(column)));
        }
        return String.join(" ", values);
    }

    /** How many rows each table that an import writes has. */
    String footprint() {
        return value("""
                select concat_ws(' ', (select count(*) from settings.shop), (select count(*) from stock.location_version),
                    (select count(*) from settings.channel), (select count(*) from promotions.campaign),
                    (select count(*) from catalog.product_version), (select count(*) from catalog.category),
                    (select count(*) from customers.customer_version), (select count(*) from orders.sales_document),
                    (select count(*) from orders.sale_line), (select count(*) from orders.sales_order),
                    (select count(*) from orders.order_line), (select count(*) from orders.order_event),
                    (select count(*) from ledger.entry), (select count(*) from ledger.posting))
                """);
    }

    /** Holds, in a transaction of its own, the lock that an import holds. */
    void whileAnotherImportRuns(Runnable meanwhile) {
        try (Connection other = database.dataSource().getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(hashtext('daybook.imports'))");
            meanwhile.run();
            other.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    Path folder() {
        return folder;
    }

    static List<String> sentences(SalesImportResult result) {
        return result.faults().first().stream().map(Fault::sentence).toList();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
