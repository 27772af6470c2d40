package org.daybook.ledger;

import java.util.Currency;
import java.util.List;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.ledger.EntryRefused.Reason;
import org.daybook.money.Money;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries that a person writes by hand, such as depreciation. */
@Service
public class Journals {
    private static final String EVENT_KIND = "manual_journal";

    private final BusinessEvents happened;
    private final AccountTable accounts;
    private final Postings postings;

    Journals(BusinessEvents happened, AccountTable accounts, Postings postings) {
        this.happened = happened;
        this.accounts = accounts;
        this.postings = postings;
    }

    /** One line; a credit is negative. Store 0 is none. */
    public record Line(long accountId, Money debit, long storeId) {}

    /**
     * Posts a journal.
     *
     * @throws EntryRefused if it does not balance, or touches an account that only rules post to
     */
    @Transactional
    public void post(String journalNo, List<Line> lines, Currency currency, Moment moment) {
        String key = EVENT_KIND + ":" + journalNo;
        requirePostable(key, lines, currency);
        if (!happened.begin(BusinessEvent.of(EVENT_KIND, journalNo, lines, moment))) {
            return;
        }
        EntryDraft draft = new EntryDraft(EVENT_KIND, journalNo, moment, currency);
        lines.forEach(
                line -> draft.addOn(line.accountId(), "line", line.debit(), Dimensions.NONE.store(line.storeId())));
        postings.post(draft);
    }

    private void requirePostable(String key, List<Line> lines, Currency currency) {
        Money sum = lines.stream().map(Line::debit).reduce(Money.zero(currency), Money::plus);
        if (!sum.isZero()) {
            throw new EntryRefused(Reason.UNBALANCED, key, sum);
        }
        List<String> refused =
                accounts.unknownOrControlled(lines.stream().map(Line::accountId).toList(), AccountTable.ALL);
        if (!refused.isEmpty()) {
            throw new EntryRefused(Reason.ACCOUNT_REFUSED, key, String.join(", ", refused));
        }
    }
}
