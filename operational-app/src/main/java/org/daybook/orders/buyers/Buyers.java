package org.daybook.orders.buyers;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.customers.Customers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of customers, and one of them. Stores are those that the reader sees, empty for all. */
@Service
@Transactional(readOnly = true)
public class Buyers {
    /** What the list may be sorted by, each with or without a minus. */
    public static final List<String> SORTS = List.of("no", "name");

    /** A search finds no more than so many. */
    public static final int MOST_FOUND = 500;

    private static final int MOST = 100;

    private final BuyerTable table;
    private final Customers customers;

    Buyers(BuyerTable table, Customers customers) {
        this.table = table;
        this.customers = customers;
    }

    /** Money that is still open between a customer and the shop, in the shop's currency. */
    public record Open(BigDecimal owed, BigDecimal dueBack) {}

    /** Whose number, part of a name, phone or e-mail this is; nothing if it is empty, which means everybody. */
    public Optional<List<Long>> search(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(customers.search(text, MOST_FOUND));
    }

    /** How many customers there are, counted no further than so many. */
    public long count(int most) {
        return table.count(most);
    }

    /**
     * Rows of a page, at most 100.
     *
     * @param only these customers, or everybody
     * @param sort one of {@link #SORTS}, with or without a minus
     */
    public List<Buyer> list(Optional<List<Long>> only, Collection<Long> stores, String sort, int limit, int offset) {
        return table.list(only, stores, BuyerTable.order(sort), Math.min(limit, MOST), offset);
    }

    /** Nothing if nobody has this number. */
    public Optional<Buyer> find(String customerNo, Collection<Long> stores) {
        return customers.find(customerNo).flatMap(id -> table.find(id, stores));
    }

    public Open open(long customerId, Collection<Long> stores) {
        return table.open(customerId, stores);
    }

    /** The latest orders, newest first, no more than so many. */
    public List<BuyerOrder> latest(long customerId, Collection<Long> stores, int most) {
        return table.latest(customerId, stores, most);
    }
}
