package org.daybook.books.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.books.MoneyDesk;
import org.daybook.books.MoneyDesk.OwnersMoney;
import org.daybook.books.NewExpense;
import org.daybook.books.NewIncome;
import org.daybook.books.Ways;
import org.daybook.books.api.BookBodies.EarnMoney;
import org.daybook.books.api.BookBodies.MoveMoney;
import org.daybook.books.api.BookBodies.MoveOwnersMoney;
import org.daybook.books.api.BookBodies.SpendMoney;
import org.daybook.money.Money;
import org.daybook.payments.Expense.AtOnce;
import org.daybook.payments.Expense.OnCredit;
import org.daybook.payments.Expense.PaidBy;
import org.daybook.payments.Tender;
import org.daybook.settings.Moment;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.SignedIn;
import org.daybook.web.Now;
import org.daybook.web.api.RequestFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what programs send of money that comes in and goes out. */
@Component
class MoneyFields {
    private static final String CREDIT = "credit";

    private final MoneyDesk desk;
    private final SeenStores stores;
    private final Now now;

    MoneyFields(MoneyDesk desk, SeenStores stores, Now now) {
        this.desk = desk;
        this.stores = stores;
        this.now = now;
    }

    /** Something harmless, with faults, if it is not right. */
    NewExpense expense(RequestFields fields, SpendMoney body, SignedIn me) {
        long account = fields.choice("account", body.account(), number -> account(number, NewExpense.ACCOUNTS))
                .orElse(0L);
        Money amount = money(fields.positive("amount", body.amount(), digits()));
        Money vat = money(fields.amountOrZero("vat", body.vat(), digits()));
        if (vat.amount().compareTo(amount.amount()) > 0) {
            fields.fault("vat", "api.vat_above", amount.amount());
        }
        String paid = fields.word("paid_by", body.paidBy(), Ways.PAID_BY);
        long store = store(fields, body.store(), paid, me);
        PaidBy paidBy = paid.equals(CREDIT) ? onCredit(fields, body) : atOnce(fields, body, paid, store);
        return new NewExpense(account, amount, vat, paidBy, store, note(fields, body.note()));
    }

    /** Something harmless, with faults, if it is not right. */
    NewIncome income(RequestFields fields, EarnMoney body, SignedIn me) {
        long account = fields.choice("account", body.account(), number -> account(number, NewIncome.ACCOUNTS))
                .orElse(0L);
        Placed placed = placed(fields, body, me);
        return new NewIncome(account, placed.amount(), placed.tender(), placed.store(), placed.note());
    }

    /** Something harmless, with faults, if it is not right. */
    OwnersMoney owners(RequestFields fields, MoveOwnersMoney body, SignedIn me) {
        Placed placed = placed(fields, body, me);
        return new OwnersMoney(placed.amount(), placed.tender(), placed.note());
    }

    /** Money, and where it lies. */
    private record Placed(Money amount, Tender tender, long store, String note) {}

    private Placed placed(RequestFields fields, MoveMoney body, SignedIn me) {
        Money amount = money(fields.positive("amount", body.amount(), digits()));
        String place = fields.word("paid_by", body.paidBy(), Ways.PLACES);
        long store = store(fields, body.store(), place, me);
        return new Placed(amount, tender(place, store), store, note(fields, body.note()));
    }

    /**
     * Read last: today if no day is stated, noon of a day that has passed.
     *
     * @throws org.daybook.web.api.WrongFields with all that is wrong
     */
    Moment moment(RequestFields fields, @Nullable LocalDate stated, SignedIn me) {
        LocalDate day = day(fields, stated, now.by(me).day());
        fields.check();
        return now.on(day, me);
    }

    private LocalDate day(RequestFields fields, @Nullable LocalDate stated, LocalDate today) {
        LocalDate day = Optional.ofNullable(stated).orElse(today);
        LocalDate first = desk.firstDay(today);
        if (day.isAfter(today)) {
            fields.fault("day", "api.future", day);
        } else if (day.isBefore(first)) {
            fields.fault("day", "api.before_books", day, first);
        }
        return day;
    }

    /** 0 for none; cash lies in a store, and only in one that the user sees. */
    private long store(RequestFields fields, @Nullable String code, String paid, SignedIn me) {
        if (code == null && Ways.isInStore(paid)) {
            fields.required("store", code);
        }
        return Optional.ofNullable(code).map(stated -> stores.find(stated, me)).orElse(0L);
    }

    private static PaidBy onCredit(RequestFields fields, SpendMoney body) {
        String supplier = fields.text("supplier", body.supplier(), Ways.SUPPLIER_LENGTH);
        return new OnCredit(supplier, fields.required("due", body.due()).orElse(LocalDate.EPOCH));
    }

    private static PaidBy atOnce(RequestFields fields, SpendMoney body, String paid, long store) {
        if (body.supplier() != null) {
            fields.fault("supplier", "api.not_for", paid);
        }
        if (body.due() != null) {
            fields.fault("due", "api.not_for", paid);
        }
        return new AtOnce(tender(paid, store));
    }

    /** The bank's, as long as the store is missing where the cash lies: a fault says so. */
    private static Tender tender(String place, long store) {
        return Ways.tender(store == 0 && Ways.isInStore(place) ? "bank" : place, store);
    }

    private static String note(RequestFields fields, @Nullable String note) {
        return fields.optional("note", note, Ways.NOTE_LENGTH);
    }

    private static Optional<Long> account(String number, List<Long> accounts) {
        return accounts.stream()
                .filter(account -> account.toString().equals(number))
                .findFirst();
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, now.currency());
    }

    private int digits() {
        return now.currency().getDefaultFractionDigits();
    }
}
