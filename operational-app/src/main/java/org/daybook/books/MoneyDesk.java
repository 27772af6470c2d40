package org.daybook.books;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.audit.Answers;
import org.daybook.audit.DocumentNumbers;
import org.daybook.audit.DocumentNumbers.Kind;
import org.daybook.ledger.journal.Journal;
import org.daybook.ledger.journal.JournalEntry;
import org.daybook.ledger.journal.JournalFilter;
import org.daybook.money.Money;
import org.daybook.payments.MoneyInOut;
import org.daybook.payments.Tender;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records money that has nothing to do with orders, as asked for on a page. Each takes a key that is the same for each
 * repetition of one request: the repetition does nothing and gets the same number.
 */
@Service
@Transactional
public class MoneyDesk {
    /** What is recorded here, as it stands in the journal. */
    private static final List<String> KINDS = List.of("expense", "other_income", "owner_capital", "owner_drawings");

    private final Answers answers;
    private final DocumentNumbers numbers;
    private final MoneyInOut money;
    private final NoteTable notes;
    private final Journal journal;

    MoneyDesk(Answers answers, DocumentNumbers numbers, MoneyInOut money, NoteTable notes, Journal journal) {
        this.answers = answers;
        this.numbers = numbers;
        this.money = money;
        this.notes = notes;
        this.journal = journal;
    }

    /** Which way the owner's money goes. */
    public enum Direction {
        IN,
        OUT;

        /** As it stands in forms and addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return the number of the expense */
    public String spend(String key, NewExpense expense, Moment moment) {
        return answers.once(moment.actorId(), key, "spend " + expense + " " + moment.day(), () -> {
            String expenseNo = numbers.next(Kind.EXPENSE);
            money.spend(expense.numbered(expenseNo, moment));
            note(expenseNo, expense.note(), moment);
            return expenseNo;
        });
    }

    /** @return the number of the document */
    public String earn(String key, NewIncome income, Moment moment) {
        return answers.once(moment.actorId(), key, "earn " + income + " " + moment.day(), () -> {
            String incomeNo = numbers.next(Kind.MONEY);
            money.earn(income.numbered(incomeNo, moment));
            note(incomeNo, income.note(), moment);
            return incomeNo;
        });
    }

    /**
     * The owner pays in, or takes out.
     *
     * @return the number of the document
     */
    public String owner(String key, Direction way, OwnersMoney owners, Moment moment) {
        String request = "owner " + way + " " + owners + " " + moment.day();
        return answers.once(moment.actorId(), key, request, () -> {
            String moneyNo = numbers.next(Kind.MONEY);
            if (way == Direction.IN) {
                money.payIn(moneyNo, owners.amount(), owners.tender(), moment);
            } else {
                money.takeOut(moneyNo, owners.amount(), owners.tender(), moment);
            }
            note(moneyNo, owners.note(), moment);
            return moneyNo;
        });
    }

    /** Money of the owner, where it goes to or comes from, and a note that may be empty. */
    public record OwnersMoney(Money amount, Tender tender, String note) {}

    /** The first day that money may be recorded on: that of the first entry, or a year ago if the books are younger. */
    @Transactional(readOnly = true)
    public LocalDate firstDay(LocalDate today) {
        LocalDate yearAgo = today.minusYears(1);
        return journal.firstDay().filter(yearAgo::isAfter).orElse(yearAgo);
    }

    /** What was recorded under this number, not what undid it; language is en, zh-CN or zh-TW. */
    @Transactional(readOnly = true)
    public Optional<JournalEntry> recorded(String document, String language) {
        return journal.posted(document, KINDS, language);
    }

    /** As {@link #recorded}, and what undid it. */
    @Transactional(readOnly = true)
    public List<JournalEntry> posted(String document, String language) {
        return recorded(document, language).stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry),
                        Stream.ofNullable(entry.reversedBy())
                                .flatMap(entryNo -> journal.numbered(entryNo, language).stream())))
                .toList();
    }

    /** Undoes what was recorded: its entry is mirrored as of now. */
    public void undo(JournalEntry entry, Moment moment) {
        money.undo(entry.eventKind() + ":" + entry.document(), moment);
    }

    /** The latest of what was recorded, newest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> latest(int most, String language) {
        return journal.find(JournalFilter.ofKinds(KINDS), "-day", most, 0, language);
    }

    /** The notes beside these documents. */
    @Transactional(readOnly = true)
    public Map<String, String> notes(List<JournalEntry> entries) {
        return notes.find(entries.stream().map(JournalEntry::document).toList());
    }

    private void note(String document, String note, Moment moment) {
        if (!note.isEmpty()) {
            notes.insert(document, note, moment);
        }
    }
}
