package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.daybook.audit.DocumentNumbers;
import org.daybook.audit.DocumentNumbers.Kind;
import org.daybook.money.Money;
import org.daybook.orders.desk.OrderDesk;
import org.daybook.payments.MoneyInOut;
import org.daybook.payments.Tender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Numbers that are given here, in a shop that brought documents with such numbers along. */
class DocumentNumbersModuleTest {
    private final LiveShop shop = new LiveShop().stocked(10);
    private final DocumentNumbers numbers = shop.service(DocumentNumbers.class);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void passOverThoseThatOrdersHave() {
        shop.place(LiveShop.order(following(Kind.ORDER, 1), 1, "A"));
        shop.place(LiveShop.order(following(Kind.ORDER, 2), 2, "A"));
        String expected = following(Kind.ORDER, 3);
        assertThat(shop.service(OrderDesk.class).place("key", LiveShop.order("", 2, "A"), Optional.empty(), shop.now()))
                .isEqualTo(expected);
        assertThat(shop.value("select count(*)::text from orders.sales_order")).isEqualTo("3");
    }

    @Test
    void passOverThoseThatMoneyHas() {
        Money money = new Money(new BigDecimal("5.00"), Currency.getInstance("CNY"));
        String taken = following(Kind.MONEY, 1);
        shop.service(MoneyInOut.class).payIn(taken, money, new Tender(Tender.Method.BANK, 0, ""), shop.now());
        assertThat(numbers.next(Kind.MONEY)).isNotEqualTo(taken);
    }

    private String following(Kind kind, int steps) {
        long last = Long.parseLong(shop.value(
                "select (last_value - case when is_called then 0 else 1 end)::text from settings.document_number"));
        return (kind == Kind.ORDER ? "SO-" : "MV-") + (last + steps);
    }
}
