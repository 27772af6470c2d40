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

/** As {@link ChecksTest}, on a shop with live orders. */
class LiveChecksTest {

    @TempDir
    Path directory;

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aShopWithLiveOrdersIsSound() {
        LiveShop.fill(database);
        assertThat(red()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            update stock.level set on_hand = on_hand + 1 | stock_equals_movements
            update stock.level set reserved = 0 | stock_equals_movements
            update stock.level set value_amount = value_amount + 0.01 | stock_equals_ledger stock_equals_movements
            update stock.movement set on_hand_after = on_hand_after + 1 where document = 'SH1' | movements_run_on
            update stock.receipt_line set amount = amount + 0.01 | receipts_equal_ledger
            update payments.receivable set open_amount = 0 where reference = 'SH3' | receivables_equal_ledger
            update payments.bill set open_amount = 0 | bills_equal_ledger
            update payments.order_account set prepaid_amount = 4.99 where order_no = 'O3' | order_money_equals_ledger
            update payments.payment set amount = amount + 0.01 where payment_no = 'P1' | clearing_equals_payments payments_equal_accounts
            update payments.payment set payment_no = 'P9' where payment_no = 'P1' | clearing_equals_payments
            update orders.line_share set amount = amount + 0.01 where component = 'freight' | order_totals_equal_shares
            update orders.line_share set shipped_amount = shipped_amount - 0.01 where component = 'freight' and order_id = 1 | orders_equal_ledger
            update orders.line_share set shipped_amount = shipped_amount - 0.01 where component = 'discount' and order_id = 1 | discounts_equal_ledger
            update orders.line_share set amount = amount + 0.01 where component = 'discount' | orders_equal_shares
            update orders.order_line set returned_cost = 0 where order_id = 1 | orders_equal_ledger
            delete from audit.business_event where event_kind = 'shipment' | entries_have_events
            """)
    void whatIsBrokenBehindTheAppIsFound(String damage, String expected) {
        LiveShop.fill(database);
        breakWith(damage.split(";"));
        assertThat(red()).containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
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
