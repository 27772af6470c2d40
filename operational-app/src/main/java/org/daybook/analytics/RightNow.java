package org.daybook.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is happening now, from the database itself. */
@Service
@Transactional(readOnly = true)
public class RightNow {
    private final RightNowTable table;

    RightNow(RightNowTable table) {
        this.table = table;
    }

    /** How many, and what they come to. */
    public record Sum(long count, BigDecimal amount) {}

    /**
     * Stock that is missing.
     *
     * @param out products of which a store has promised all or has none, though it had some
     * @param low products below what they are to be reordered at
     */
    public record StockRisk(long out, long low) {}

    /** Money in tills, safes and banks, as the ledger has it. */
    public BigDecimal cash() {
        return table.balance(List.of("cash", "bank"));
    }

    /** With what is on its way from payment providers, as the metric of releases has it. */
    public BigDecimal cashAndEquivalents() {
        return table.balance(List.of("cash", "bank", "psp_clearing"));
    }

    /** What customers owe and should have paid before this day. */
    public Sum overdue(LocalDate day) {
        return table.overdue(day);
    }

    /** Orders that were placed on this day, whatever became of them. */
    public Sum placedOn(LocalDate day, Collection<Long> stores) {
        return table.placedOn(day, stores);
    }

    /** Orders of this day that one user placed. */
    public Sum placedBy(long userId, LocalDate day) {
        return table.placedBy(userId, day);
    }

    /** Live orders of which something is still to be shipped. */
    public Sum open(Collection<Long> stores) {
        return table.open(stores);
    }

    public StockRisk stockRisk(Collection<Long> stores) {
        return table.stockRisk(stores);
    }

    /** Money that is owed back to customers. */
    public Sum dueBack() {
        return table.dueBack();
    }
}
