package org.daybook.orders.list;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The order list. */
@Service
@Transactional(readOnly = true)
public class OrderList {
    /** Orders that need somebody, by what they need. */
    public static final List<String> VIEWS = List.of("to_confirm", "to_ship", "unpaid", "returns", "owed");

    /** What a list may be sorted by. */
    public static final List<String> SORTS = List.of("-placed", "total");

    private static final int AT_ONCE = 1000;

    private final OrderListTable table;

    OrderList(OrderListTable table) {
        this.table = table;
    }

    /** How many orders there are, and what they come to. */
    public record Sum(long orders, BigDecimal total) {}

    /**
     * Rows of a page.
     *
     * @param sort one of {@link #SORTS}, with or without a minus
     * @param language of the names of stores and channels: en, zh-CN or zh-TW
     */
    public List<OrderRow> find(OrderFilter filter, String sort, int size, int offset, String language) {
        return table.find(filter, sort, size, offset, language);
    }

    /**
     * Hands over all orders that match, a page at a time: each once, however many, and no transaction waits for who reads
     * them. Sort and language as in {@link #find}.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void each(OrderFilter filter, String sort, String language, Consumer<OrderRow> reader) {
        List<OrderRow> page = table.find(filter, sort, AT_ONCE, 0, language);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = table.after(page.get(page.size() - 1), filter, sort, AT_ONCE, language);
        }
    }

    /** Orders older than the one of this id, newest first. */
    public List<OrderRow> before(long orderId, Collection<Long> stores, int most) {
        return table.before(orderId, stores, most);
    }

    /** Of no more than so many orders. */
    public Sum sum(OrderFilter filter, int most) {
        return table.sum(filter, most);
    }

    /** How many orders each view shows, of no more than so many. */
    public Map<String, Long> counts(Collection<Long> stores, int most) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String view : VIEWS) {
            counts.put(view, table.sum(OrderFilter.ofView(stores, view), most).orders());
        }
        return counts;
    }
}
