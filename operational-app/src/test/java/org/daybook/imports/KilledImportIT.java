package org.daybook.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.database.TestDatabase;
import org.daybook.imports.DaybookProcess.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import killed at any step leaves nothing behind, and the next one, at once, does it whole. */
class KilledImportIT {
    private static final int LINES = 20_000;
    private static final List<String> STEPS = List.of(
            "settings.shop",
            "catalog.product",
            "customers.customer",
            "orders.sales_document",
            "orders.order_line",
            "ledger.entry",
            "imports.run");
    private static final String CONTENTS = """
            select concat_ws(' ',
                (select md5(string_agg(concat_ws('/', sku, name), ' ' order by sku)) from catalog.product),
                (select md5(string_agg(concat_ws('/', document_no, customer_no, business_day), ' ' order by document_no))
                    from orders.sales_document join customers.customer using (customer_id)),
                (select md5(string_agg(concat_ws('/', document_no, line_no, sku, sale_kind, quantity, gross_amount), ' '
                        order by document_no, line_no))
                    from orders.sale_line join orders.sales_document using (document_id)
                    join catalog.product using (product_id)),
                (select concat_ws('/', count(*), sum(committed_amount)) from orders.sales_order),
                (select concat_ws('/', count(*), sum(demand_amount)) from orders.order_line),
                (select concat_ws('/', count(*), sum(demand_amount)) from orders.order_event),
                (select concat_ws('/', count(*), min(business_day), max(business_day)) from ledger.entry),
                (select string_agg(concat_ws('/', account_id, total), ' ' order by account_id)
                    from (select account_id, sum(amount) as total from ledger.posting group by 1) as account),
                (select string_agg(concat_ws('/', line_count, skipped_documents), ' ' order by import_id)
                    from imports.run))
            """;
    private static final String NOTHING = """
            select (select count(*) from settings.shop) + (select count(*) from catalog.product)
                + (select count(*) from orders.sales_document) + (select count(*) from orders.sale_line)
                + (select count(*) from orders.sales_order) + (select count(*) from ledger.entry)
                + (select count(*) from imports.run)
            """;

    @TempDir
    Path folder;

    @Test
    void leavesNothingAndARerunEqualsAnUndisturbedImport() throws Exception {
        TestDatabase.shareSoftware();
        Path file = file();
        String undisturbed;
        try (Database database = Database.open(new Home(folder.resolve("undisturbed")))) {
            imports(database, file);
            undisturbed = one(database, CONTENTS);
        }
        try (Database database = Database.open(new Home(folder.resolve("killed")))) {
            killAtEveryStep(database, file);
            imports(database, file);
            assertThat(one(database, CONTENTS)).isEqualTo(undisturbed);
            assertThat(one(database, "select sum(amount) from ledger.posting")).isEqualTo("0.00");
            imports(database, file);
            assertThat(one(database, CONTENTS)).isEqualTo(undisturbed + " 0/5000");
        }
    }

    /**
     * Locks hold the import up at one table after the other, so the kill needs no clock. What the killed one left in
     * the server runs into the next lock: it would keep the shop busy for ever, did the server not notice.
     */
    private static void killAtEveryStep(Database database, Path file) throws Exception {
        Deque<Connection> locks = new ArrayDeque<>();
        try {
            for (String step : STEPS) {
                locks.add(locked(step, database));
            }
            Set<Integer> killed = new HashSet<>();
            for (String step : STEPS) {
                killed.add(killWhenWaitingFor(step, database, file, killed));
                assertThat(one(database, NOTHING))
                        .as("left by a kill at " + step)
                        .isEqualTo("0");
                locks.remove().close();
            }
        } finally {
            for (Connection lock : locks) {
                lock.close();
            }
        }
    }

    private static Connection locked(String table, Database database) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table " + table + " in share mode");
        }
        return connection;
    }

    /** @return the killed one's process in the server */
    private static int killWhenWaitingFor(String table, Database database, Path file, Set<Integer> killedBefore)
            throws Exception {
        Process child = DaybookProcess.start(database.home().root(), Redirect.DISCARD, arguments(file));
        try {
            return await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> isWaitingFor(table, database, child, killedBefore), Optional::isPresent)
                    .orElseThrow();
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Optional<Integer> isWaitingFor(
            String table, Database database, Process child, Set<Integer> killedBefore) {
        assertThat(child.isAlive()).as("reached " + table).isTrue();
        return JdbcClient.create(database.dataSource())
                .sql("select pid from pg_locks where not granted and relation = cast(:table as regclass)")
                .param("table", table)
                .query(Integer.class)
                .list()
                .stream()
                .filter(pid -> !killedBefore.contains(pid))
                .findFirst();
    }

    private static void imports(Database database, Path file) throws Exception {
        Outcome outcome = DaybookProcess.run(database.home().root(), arguments(file));
        assertThat(outcome.exit()).as(outcome.err()).isZero();
    }

    private static String[] arguments(Path file) {
        return new String[] {"import", "sales", file.toString(), "--currency", "GBP", "--zone", "Europe/London"};
    }

    private Path file() throws IOException {
        Stream<String> lines = IntStream.range(0, LINES)
                .mapToObj(line -> "%d,2010-%02d-%02d,p%d,1,1.50,c%d"
                        .formatted(line / 4, 1 + line / 4 % 4, 1 + line / 4 % 25, line % 50, line / 4 % 90));
        return Files.write(folder.resolve("sales.csv"), (Iterable<String>)
                Stream.concat(Stream.of("order_no,ordered_at,sku,quantity,unit_price,customer_no"), lines)::iterator);
    }

    private static String one(Database database, String sql) {
        return JdbcClient.create(database.dataSource())
                .sql(sql)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }
}
