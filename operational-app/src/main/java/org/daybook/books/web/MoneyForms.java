package org.daybook.books.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.books.MoneyDesk;
import org.daybook.books.MoneyDesk.OwnersMoney;
import org.daybook.books.NewExpense;
import org.daybook.books.NewIncome;
import org.daybook.books.Ways;
import org.daybook.money.Money;
import org.daybook.payments.Expense.AtOnce;
import org.daybook.payments.Expense.OnCredit;
import org.daybook.payments.Expense.PaidBy;
import org.daybook.settings.Choice;
import org.daybook.settings.Moment;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.SignedIn;
import org.daybook.web.Now;
import org.daybook.web.form.Fields;
import org.springframework.stereotype.Component;

/** Reads the forms of money that comes in and goes out. */
@Component
class MoneyForms {

    private final MoneyDesk desk;
    private final SeenStores stores;
    private final Now now;

    MoneyForms(MoneyDesk desk, SeenStores stores, Now now) {
        this.desk = desk;
        this.stores = stores;
        this.now = now;
    }

    /** The stores whose money this user sees. */
    List<Choice> stores(SignedIn me, Locale locale) {
        return stores.all(me, locale);
    }

    /** Something harmless if the fields have faults. */
    Optional<NewExpense> expense(Fields fields, SignedIn me, Locale locale) {
        Optional<Long> account = fields.choice("account", "money.for", code -> account(code, NewExpense.ACCOUNTS));
        Money amount = amount(fields, "money.net");
        int digits = amount.currency().getDefaultFractionDigits();
        Money vat = new Money(fields.amountOrZero("vat", "money.vat", digits), amount.currency());
        if (vat.amount().compareTo(amount.amount()) > 0) {
            fields.fault("vat", "money.vat.above", vat.amount(), amount.amount());
        }
        Optional<String> paid = fields.choice("paid", "money.paid", MoneyForms::paidBy);
        long store = store(fields, paid.orElse(""), me, locale);
        Optional<PaidBy> paidBy = paid.flatMap(code -> paidBy(code, store, fields));
        String note = note(fields);
        return fields.areRight()
                ? Optional.of(new NewExpense(account.orElseThrow(), amount, vat, paidBy.orElseThrow(), store, note))
                : Optional.empty();
    }

    /** Nothing if the fields have faults. */
    Optional<NewIncome> income(Fields fields, SignedIn me, Locale locale) {
        Optional<Long> account =
                fields.choice("account", "money.for.income", code -> account(code, NewIncome.ACCOUNTS));
        return owners(fields, me, locale)
                .map(money -> new NewIncome(
                        account.orElseThrow(),
                        money.amount(),
                        money.tender(),
                        store(fields, "", me, locale),
                        money.note()));
    }

    /** Nothing if the fields have faults. */
    Optional<OwnersMoney> owners(Fields fields, SignedIn me, Locale locale) {
        Money amount = amount(fields, "money.amount");
        Optional<String> place =
                fields.choice("paid", "money.place", code -> Optional.of(code).filter(Ways.PLACES::contains));
        long store = store(fields, place.orElse(""), me, locale);
        String note = note(fields);
        return fields.areRight()
                ? Optional.of(new OwnersMoney(amount, Ways.tender(place.orElseThrow(), store), note))
                : Optional.empty();
    }

    /** The day that was chosen, today if none was; noon of a day that has passed. */
    Moment moment(Fields fields, SignedIn me) {
        LocalDate today = now.by(me).day();
        LocalDate day = fields.day("day", "money.day", today);
        if (day.isAfter(today)) {
            fields.fault("day", "money.day.future", day);
        }
        LocalDate first = desk.firstDay(today);
        if (day.isBefore(first)) {
            fields.fault("day", "money.day.early", day, first);
        }
        return now.on(day, me);
    }

    private Money amount(Fields fields, String label) {
        Currency currency = now.currency();
        BigDecimal amount = fields.positive("amount", label, currency.getDefaultFractionDigits());
        return new Money(amount, currency);
    }

    /** 0 for none; cash lies in a store. */
    private long store(Fields fields, String paid, SignedIn me, Locale locale) {
        if (fields.raw("store").isEmpty() && !Ways.isInStore(paid)) {
            return 0;
        }
        return fields.choice("store", "money.store", code -> stores.chosen(code, me, locale))
                .map(Choice::id)
                .orElse(0L);
    }

    private static Optional<PaidBy> paidBy(String code, long store, Fields fields) {
        if (code.equals("credit")) {
            String supplier = fields.text("supplier", "money.supplier", Ways.SUPPLIER_LENGTH);
            if (fields.raw("due").isEmpty()) {
                fields.text("due", "money.due", Ways.SUPPLIER_LENGTH);
            }
            return Optional.of(new OnCredit(supplier, fields.day("due", "money.due", LocalDate.EPOCH)));
        }
        return fields.areRight() ? Optional.of(new AtOnce(Ways.tender(code, store))) : Optional.empty();
    }

    private static String note(Fields fields) {
        return fields.optional("note", "money.note", Ways.NOTE_LENGTH);
    }

    private static Optional<Long> account(String text, List<Long> accounts) {
        return accounts.stream()
                .filter(account -> account.toString().equals(text))
                .findFirst();
    }

    private static Optional<String> paidBy(String code) {
        return Optional.of(code).filter(Ways.PAID_BY::contains);
    }
}
