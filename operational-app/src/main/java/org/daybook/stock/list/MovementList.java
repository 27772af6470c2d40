package org.daybook.stock.list;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of movements, newest first, each with what it left. */
@Service
@Transactional(readOnly = true)
public class MovementList {
    private static final int MOST = 100;

    private final MovementListTable table;

    MovementList(MovementListTable table) {
        this.table = table;
    }

    /** How many movements there are, and what they change in all. */
    public record Sum(long movements, BigDecimal quantity, BigDecimal value) {}

    /**
     * Rows of a page, at most 100.
     *
     * @param language of names: en, zh-CN or zh-TW
     */
    public List<MovementRow> find(MovementFilter filter, int limit, int offset, String language) {
        return table.find(filter, Math.min(limit, MOST), offset, language);
    }

    /** Those that came before one, the latest of them first. */
    public List<MovementRow> before(MovementFilter filter, long movementId, int limit, String language) {
        return table.before(filter, movementId, limit, language);
    }

    public Sum sum(MovementFilter filter) {
        return table.sum(filter);
    }
}
