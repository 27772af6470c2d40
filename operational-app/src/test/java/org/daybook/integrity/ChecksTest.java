package org.daybook.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data is broken as only somebody with full rights could, with every trigger and constraint off. */
class ChecksTest {

    @TempDir
    Path directory;

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyShopIsSound() {
        assertThat(red()).isEmpty();
        assertThat(Checks.run(database, new Home(directory))).hasSizeGreaterThan(10);
    }

    @Test
    void aShopWithHistoryIsSound() {
        SmallShop.fill(database);
        assertThat(red()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            update ledger.posting set amount = amount + 0.01 where role = 'revenue_goods' | entries_balanced ledger_equals_sale_lines trial_balance_zero
            update ledger.posting set amount = amount * 2 where amount <> 0 | ledger_equals_sale_lines
            delete from ledger.posting; delete from ledger.entry | ledger_equals_sale_lines
            update ledger.posting set store_id = 2 | ledger_equals_sale_lines
            update orders.sale_line set tax_amount = 0, unit_cost = 2.4 where sale_kind = 'return' | amounts_add_up
            update orders.sale_line set gross_amount = 15.01 where gross_amount = 15 | amounts_add_up imports_equal_rows ledger_equals_sale_lines orders_equal_sale_lines
            update orders.sale_line set product_id = 99 where sale_kind = 'adjustment' | references_exist
            delete from orders.sale_line where sale_kind = 'adjustment' | imports_equal_rows ledger_equals_sale_lines
            alter table orders.order_line drop constraint order_line_check4; update orders.order_line set shipped_amount = 15.01 where gross_amount = 15 | amounts_add_up
            update orders.order_line set shipped_quantity = 2 where gross_amount = 15 | order_states_legal
            update orders.order_line set line_no = 3 where line_no = 2 | orders_equal_sale_lines
            update orders.sales_order set units = 6 | events_equal_orders orders_equal_lines
            update orders.sales_order set committed_amount = 23.01, total_amount = 23.01 | events_equal_orders orders_equal_lines
            update orders.sales_order set payment_state = 'unpaid' | order_states_legal
            alter table orders.sales_order drop constraint sales_order_check2; update orders.sales_order set complete_day = null | order_states_legal
            delete from orders.order_event | events_equal_orders
            update imports.run set document_count = 3 | imports_equal_rows
            update orders.sales_document set import_id = 2 | imports_equal_rows
            update catalog.product_version set valid_from = '2000-01-01' where product_id = 1 | versions_seamless
            update customers.customer_version set valid_to = '2000-01-01' where customer_id = 1 | versions_seamless
            delete from stock.location_version | versions_seamless
            """)
    void whatIsBrokenBehindTheAppIsFound(String damage, String expected) {
        SmallShop.fill(database);
        breakWith(damage.split(";"));
        assertThat(red())
                .containsExactlyElementsOf(expected.equals("-") ? List.of() : Arrays.asList(expected.split(" ")));
    }

    @Test
    void aSecondRowOfAKeyIsFound() {
        SmallShop.fill(database);
        breakWith(
                "alter table catalog.product drop constraint product_sku_key", "update catalog.product set sku = 'A'");
        assertThat(red()).containsExactly("keys_unique");
    }

    @Test
    void aRedCheckNamesItsRows() {
        SmallShop.fill(database);
        breakWith("update ledger.posting set amount = amount + 0.01 where role = 'revenue_goods'");
        CheckResult red = Checks.run(database, new Home(directory)).stream()
                .filter(result -> result.name().equals("ledger_equals_sale_lines"))
                .findFirst()
                .orElseThrow();
        assertThat(red.passed()).isFalse();
        assertThat(red.rows()).isEqualTo(1);
        assertThat(red.examples().get(0)).contains("2010-11-15", "revenue_goods", "-25.00", "-24.99");
    }

    private void breakWith(String... statements) {
        String[] all = Stream.concat(Stream.of("set session_replication_role = replica"), Arrays.stream(statements))
                .toArray(String[]::new);
        TestDatabase.asSuperuserOf(database, all);
    }

    private List<String> red() {
        return Checks.run(database, new Home(directory)).stream()
                .filter(result -> !result.passed())
                .map(CheckResult::name)
                .toList();
    }
}
