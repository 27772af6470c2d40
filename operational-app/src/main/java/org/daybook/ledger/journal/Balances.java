package org.daybook.ledger.journal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the accounts, and what made it so. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Balances {
    private final BalanceTable balances;
    private final SheetTable sheets;

    Balances(BalanceTable balances, SheetTable sheets) {
        this.balances = balances;
        this.sheets = sheets;
    }

    /** Business days from the first to the last, both included. */
    public record Period(LocalDate from, LocalDate to) {}

    /** All accounts with a balance or postings in the period, and their sum. */
    public record TrialBalance(List<AccountBalance> accounts, AccountBalance sum) {

        public TrialBalance {
            accounts = List.copyOf(accounts);
        }

        /** Those of one type, such as asset. */
        public List<AccountBalance> of(String type) {
            return accounts.stream()
                    .filter(account -> account.type().equals(type))
                    .toList();
        }

        /** Whether both sides are equal, as they have to be. */
        public boolean isBalanced() {
            return sum.opening().signum() == 0 && sum.debit().compareTo(sum.credit()) == 0;
        }
    }

    /** Some postings of one account, in their order, with what the whole period comes to. */
    public record Sheet(Account account, AccountBalance whole, List<SheetLine> lines, long count) {

        public Sheet {
            lines = List.copyOf(lines);
        }

        /** The balance before the first of these postings. */
        public BigDecimal carried() {
            if (lines.isEmpty()) {
                return whole.opening();
            }
            SheetLine first = lines.get(0);
            return first.balance().subtract(first.amount());
        }
    }

    /** @param language of the names of accounts: en, zh-CN or zh-TW */
    public TrialBalance trial(Period period, String language) {
        List<AccountBalance> all = balances.balances(0, period.from(), period.to(), language);
        return new TrialBalance(all, all.stream().reduce(none("", "", ""), AccountBalance::plus));
    }

    /** Nothing if there is no such account. */
    public Optional<Sheet> sheet(String number, Period period, int size, int offset, String language) {
        return accounts(language).stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .map(account -> sheet(account, period, size, offset, language));
    }

    /** The chart of accounts, by number. */
    public List<Account> accounts(String language) {
        return balances.accounts(language);
    }

    private Sheet sheet(Account account, Period period, int size, int offset, String language) {
        AccountBalance whole = balances.balances(account.accountId(), period.from(), period.to(), language).stream()
                .findFirst()
                .orElseGet(() -> none(account.number(), account.name(), account.type()));
        List<SheetLine> lines = sheets.lines(account.accountId(), period, size, offset, language).stream()
                .map(line -> line.from(whole.opening()))
                .toList();
        return new Sheet(account, whole, lines, sheets.count(account.accountId(), period));
    }

    private static AccountBalance none(String number, String name, String type) {
        return new AccountBalance(number, name, type, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
