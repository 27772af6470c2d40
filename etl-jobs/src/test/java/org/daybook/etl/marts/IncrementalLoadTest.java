package org.daybook.etl.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.etl.shop.Pipeline;
import org.daybook.etl.shop.ReleaseRows;
import org.daybook.etl.shop.ShopDatabase;
import org.daybook.warehouse.FileHash;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Manifest.DataFile;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.models.Model;
import org.daybook.warehouse.models.ModelCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Loads after rounds of changes: only the months that they touch are written, and the result is that of a full load,
 * also of one that has Spark build the marts where these have DuckDB.
 */
class IncrementalLoadTest {
    private static final String LATE_NUMBERS = "621, 622";

    @TempDir
    static Path elsewhere;

    private static Pipeline pipeline;

    private static Release history;

    private static Release first;

    private static Release second;

    private static Release full;

    @BeforeAll
    static void load() throws Exception {
        pipeline = Pipeline.loaded().with(new DuckDbMarts());
        history = Release.of(pipeline.warehouse(), 1);
        ShopDatabase shop = pipeline.shop();
        try (Connection late = shop.source().getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("call shop.sell(621, 622, '2010-09-01', 2)");
            shop.execute(script("round-1.sql"));
            first = pipeline.load(2);
            late.commit();
        }
        shop.execute(script("round-2.sql"));
        shop.execute(script("round-3.sql"));
        second = pipeline.load(3);
        full = new Pipeline(shop, elsewhere, Pipeline.spark()).load(4);
    }

    static Stream<Named<Model>> tables() {
        return ModelCatalog.load().all().stream().map(m -> Named.of(m.qualifiedName(), m));
    }

    static Stream<Named<Model>> partitioned() {
        return tables().filter(t -> t.getPayload().isPartitioned());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void equals_a_full_load(Model table) throws SQLException {
        assertThat(second.manifest().kind()).isEqualTo("incremental");
        assertThat(full.manifest().kind()).isEqualTo("full");
        assertThat(new ReleaseRows(second).of(table)).isEqualTo(new ReleaseRows(full).of(table));
    }

    @Test
    void writes_the_months_of_changed_rows_only() {
        assertThat(months(first, "fct_sale_line")).containsExactlyInAnyOrder("2011-03", "2010-06", "2010-07");
        assertThat(months(first, "fct_ledger_posting")).containsExactlyInAnyOrder("2011-03", "2010-06", "2010-07");
        assertThat(months(first, "fct_order_line"))
                .as("the shipped orders are of January and February")
                .containsExactlyInAnyOrder("2011-03", "2010-06", "2011-01", "2011-02");
        assertThat(months(first, "fct_stock_daily"))
                .as("what came late lies there on all later days")
                .containsExactlyInAnyOrder(
                        "2010-06", "2010-07", "2010-08", "2010-09", "2010-10", "2010-11", "2010-12", "2011-01",
                        "2011-02", "2011-03");
        assertThat(months(second, "fct_ledger_posting"))
                .as("the late transaction, and all that came after it, read once more")
                .containsExactlyInAnyOrder("2010-09", "2011-03", "2010-06", "2010-07");
    }

    @ParameterizedTest
    @MethodSource("partitioned")
    void leaves_all_other_files_as_they_are(Model table) throws IOException {
        for (DataFile file : files(second, table.name())) {
            assertThat(FileHash.sha256(pipeline.warehouse().resolve(file.path())))
                    .as(file.path())
                    .isEqualTo(file.sha256());
        }
        assertThat(files(first, table.name()))
                .containsAll(files(history, table.name()).stream()
                        .filter(f -> !months(first, table.name()).contains(f.businessMonth()))
                        .toList());
    }

    @Test
    void takes_a_transaction_that_was_open_during_one_load_with_the_next() throws SQLException {
        String late = "select count(*) from core.fct_sale_line where document_no in ('D621', 'D622')";
        long xid = Long.parseLong(pipeline.shop()
                .value("select max(changed_xid::text::bigint) from orders.sales_document where document_id in ("
                        + LATE_NUMBERS + ")"));

        assertThat(first.manifest().horizon()).isLessThanOrEqualTo(xid);
        assertThat(new ReleaseRows(first).lines(late)).containsExactly("0");
        assertThat(new ReleaseRows(second).lines(late))
                .containsExactly(pipeline.shop()
                        .value("select count(*) from orders.sale_line where document_id in (" + LATE_NUMBERS + ")"));
    }

    @Test
    void infers_a_member_until_its_version_arrives() throws SQLException {
        String sale = """
                select concat_ws(' ', s.product_key, p.is_inferred, p.sku, coalesce(p.brand, '-'), s.customer_key, c.is_inferred)
                from core.fct_sale_line as s
                join core.dim_product as p on p.product_key = s.product_key
                join core.dim_customer as c on c.customer_key = s.customer_key
                where s.document_no = 'D700'""";

        assertThat(new ReleaseRows(first).lines(sale)).containsExactly("-26 true SKU26 - -61 true");
        assertThat(new ReleaseRows(second).lines(sale)).containsExactly("1026 false SKU26 Acme 2061 false");
        assertThat(new ReleaseRows(second).lines("select product_key from core.dim_product where product_id = 26"))
                .containsExactly("1026");
    }

    @Test
    void agrees_with_the_ledger_after_each() {
        assertThat(Stream.of(history, first, second, full).map(r -> r.manifest().status()))
                .containsOnly(Manifest.PASSED);
    }

    @Test
    void finds_nothing_new_when_nothing_changed() throws Exception {
        assertThat(pipeline.extract(9).isNothingNew()).isTrue();
    }

    private static Set<String> months(Release release, String table) {
        return files(release, table).stream()
                .filter(f -> f.path().contains("/run=" + release.manifest().loadRunId() + "/"))
                .map(f -> String.valueOf(f.businessMonth()))
                .collect(Collectors.toSet());
    }

    private static List<DataFile> files(Release release, String table) {
        return release.manifest().table("core", table).orElseThrow().files();
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/rounds", name));
    }
}
