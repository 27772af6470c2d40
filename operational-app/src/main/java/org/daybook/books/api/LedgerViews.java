package org.daybook.books.api;

import java.util.Map;
import java.util.Optional;
import org.daybook.books.api.BookBodies.BalanceLine;
import org.daybook.books.api.BookBodies.LedgerAccount;
import org.daybook.books.api.BookBodies.LedgerEntry;
import org.daybook.books.api.BookBodies.LedgerLine;
import org.daybook.ledger.journal.Account;
import org.daybook.ledger.journal.AccountBalance;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.ledger.journal.JournalLeg;
import org.daybook.web.api.Amount;

/** The books as programs read them. */
record LedgerViews(String currency) {

    static LedgerAccount account(Account account) {
        return new LedgerAccount(account.number(), account.name(), account.type());
    }

    /** @param orders numbers of the orders that entries belong to */
    LedgerEntry entry(JournalEntry entry, Map<Long, String> orders) {
        Optional<String> order = entry.orderId().map(orders::get);
        return new LedgerEntry(
                entry.entryNo(),
                entry.eventKind(),
                entry.documentNo(),
                order.orElse(null),
                entry.businessDay(),
                entry.at(),
                entry.reversalOf(),
                entry.reversedBy(),
                entry.legs().stream().map(this::line).toList());
    }

    BalanceLine balance(AccountBalance account) {
        return new BalanceLine(
                account.number(),
                account.name(),
                account.type(),
                Amount.of(account.opening(), currency),
                Amount.of(account.debit(), currency),
                Amount.of(account.credit(), currency),
                Amount.of(account.closing(), currency));
    }

    private LedgerLine line(JournalLeg leg) {
        return new LedgerLine(
                leg.account(),
                leg.accountName(),
                leg.store(),
                leg.isDebit() ? "debit" : "credit",
                Amount.of(leg.amount().abs(), currency));
    }
}
