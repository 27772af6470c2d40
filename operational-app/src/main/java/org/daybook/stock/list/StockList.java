package org.daybook.stock.list;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of levels: what lies where, what of it is promised, and what it is worth. */
@Service
@Transactional(readOnly = true)
public class StockList {
    /** What it may be sorted by, each with or without a minus. */
    public static final List<String> SORTS = List.of("sku", "name", "available", "on_hand");

    private static final int MOST = 100;

    private final LevelListTable table;

    StockList(LevelListTable table) {
        this.table = table;
    }

    /** How many levels there are, and what they come to. */
    public record Sum(long levels, BigDecimal onHand, BigDecimal reserved, BigDecimal available, BigDecimal value) {}

    /**
     * Rows of a page, at most 100.
     *
     * @param sort one of {@link #SORTS}, with or without a minus
     * @param language of names: en, zh-CN or zh-TW
     */
    public List<LevelRow> find(LevelFilter filter, String sort, int limit, int offset, String language) {
        return table.find(filter, LevelListTable.order(sort), Math.min(limit, MOST), offset, language);
    }

    /** By SKU and location, those that follow one; the first follow the empty SKU. */
    public List<LevelRow> after(LevelFilter filter, String sku, long location, int limit, String language) {
        return table.after(filter, sku, location, limit, language);
    }

    /**
     * Where a product lies, by the code of the location.
     *
     * @param stores that the reader sees, empty for all
     */
    public List<LevelRow> ofProduct(long productId, Collection<Long> stores, String language) {
        return table.ofProduct(productId, new LevelFilter(stores, "", Optional.empty(), Optional.empty()), language);
    }

    public Sum sum(LevelFilter filter) {
        return table.sum(filter);
    }
}
