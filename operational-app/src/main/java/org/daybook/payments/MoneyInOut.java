package org.daybook.payments;

import java.util.List;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.ledger.Dimensions;
import org.daybook.ledger.EntryDraft;
import org.daybook.ledger.Postings;
import org.daybook.money.Money;
import org.daybook.payments.Expense.AtOnce;
import org.daybook.payments.Expense.OnCredit;
import org.daybook.payments.Expense.Owed;
import org.daybook.payments.Expense.PaidBy;
import org.daybook.payments.PaymentRefused.Reason;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that has nothing to do with orders: expenses, other income, and what the owner pays in or takes out. */
@Service
@Transactional
public class MoneyInOut {
    private final BusinessEvents happened;
    private final BillTable bills;
    private final Postings postings;

    MoneyInOut(BusinessEvents happened, BillTable bills, Postings postings) {
        this.happened = happened;
        this.bills = bills;
        this.postings = postings;
    }

    public void spend(Expense expense) {
        if (!happened.begin(BusinessEvent.of("expense", expense.expenseNo(), expense, expense.moment()))) {
            return;
        }
        Money sum = expense.amount().plus(expense.vat());
        Dimensions about = expense.about().reference(expense.expenseNo());
        EntryDraft draft = new EntryDraft("expense", expense.expenseNo(), expense.moment(), sum.currency())
                .addOn(expense.accountId(), "expense", expense.amount(), about)
                .add("input_vat", expense.vat(), about);
        pay(expense, sum, draft);
        postings.post(draft);
    }

    private void pay(Expense expense, Money sum, EntryDraft draft) {
        PaidBy paidBy = expense.paidBy();
        if (paidBy instanceof AtOnce now) {
            now.tender().addTo(draft, sum.negate(), expense.expenseNo());
        } else if (paidBy instanceof OnCredit later) {
            bills.insert(expense.expenseNo(), later.supplierNo(), later.due(), sum);
            Dimensions bill = Dimensions.NONE.reference(expense.expenseNo()).supplier(later.supplierNo());
            draft.add("billed", sum, bill);
        } else if (paidBy instanceof Owed owed) {
            draft.addOn(owed.accountId(), "owed", sum, Dimensions.NONE);
        }
    }

    public void earn(OtherIncome income) {
        if (!happened.begin(BusinessEvent.of("other_income", income.incomeNo(), income, income.moment()))) {
            return;
        }
        Money amount = income.amount();
        EntryDraft draft = new EntryDraft("other_income", income.incomeNo(), income.moment(), amount.currency());
        income.tender().addTo(draft, amount, income.incomeNo());
        postings.post(draft.addOn(income.accountId(), "income", amount, income.about()));
    }

    /** The owner puts money in. */
    public void payIn(String paymentNo, Money amount, Tender tender, Moment moment) {
        if (!happened.begin(BusinessEvent.of("owner_capital", paymentNo, List.of(amount, tender), moment))) {
            return;
        }
        EntryDraft draft = new EntryDraft("owner_capital", paymentNo, moment, amount.currency());
        tender.addTo(draft, amount, paymentNo);
        postings.post(draft.add("paid_in", amount, Dimensions.NONE));
    }

    /** The owner takes money out. */
    public void takeOut(String paymentNo, Money amount, Tender tender, Moment moment) {
        if (!happened.begin(BusinessEvent.of("owner_drawings", paymentNo, List.of(amount, tender), moment))) {
            return;
        }
        EntryDraft draft = new EntryDraft("owner_drawings", paymentNo, moment, amount.currency());
        tender.addTo(draft, amount.negate(), paymentNo);
        postings.post(draft.add("taken_out", amount, Dimensions.NONE));
    }

    /**
     * Undoes an expense, other income, or what the owner paid in or took out: its whole entry is mirrored today.
     *
     * @param eventKey such as {@code expense:X-12}
     * @throws PaymentRefused if its bill is paid already
     */
    public void undo(String eventKey, Moment moment) {
        if (!happened.begin(BusinessEvent.of("reversal", eventKey, eventKey, moment))) {
            return;
        }
        if (eventKey.startsWith("expense:") && !bills.withdraw(eventKey.substring("expense:".length()))) {
            throw new PaymentRefused(Reason.BILL_PAID, eventKey);
        }
        postings.reverse(eventKey, moment);
    }
}
