package org.daybook.payments;

import java.time.LocalDate;
import org.daybook.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What customers owe, and suppliers are owed, from before the books began. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpeningItems {
    private final OrderAccounts accounts;
    private final BillTable bills;

    OpeningItems(OrderAccounts accounts, BillTable bills) {
        this.accounts = accounts;
        this.bills = bills;
    }

    /** What a customer owes for an order that is known by its number alone. */
    public void openReceivable(String orderNo, long customerId, LocalDate due, Money amount) {
        accounts.openBalance(orderNo, customerId, due, amount);
    }

    /** What a supplier is owed. */
    public void openBill(String billNo, String supplierNo, LocalDate due, Money amount) {
        bills.insert(billNo, supplierNo, due, amount);
    }
}
