package org.daybook.orders.list;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which orders a list shows. What is empty does not restrict it.
 *
 * @param stores that the reader sees
 * @param view one of {@link OrderList#VIEWS}, empty for all
 * @param payments states of payment
 * @param goods states of fulfilment
 * @param numberPrefix what the number begins with
 * @param customers whose orders; together with the prefix either is enough
 * @param from first business day
 * @param to last business day
 */
public record OrderFilter(
        Collection<Long> stores,
        String view,
        List<String> payments,
        List<String> goods,
        Optional<Long> store,
        Optional<Long> channel,
        Optional<String> numberPrefix,
        List<Long> customers,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public OrderFilter {
        stores = List.copyOf(stores);
        payments = List.copyOf(payments);
        goods = List.copyOf(goods);
        customers = List.copyOf(customers);
    }

    /** All orders of these stores that a view shows. */
    public static OrderFilter ofView(Collection<Long> stores, String view) {
        return new OrderFilter(
                stores,
                view,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
