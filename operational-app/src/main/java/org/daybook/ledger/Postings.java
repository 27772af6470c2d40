package org.daybook.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.ledger.EntryRefused.Reason;
import org.daybook.ledger.entries.Entry;
import org.daybook.ledger.entries.Entry.Kind;
import org.daybook.ledger.entries.EntryTable;
import org.daybook.ledger.entries.ReversalTable;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts business events, each in its own transaction, by the newest rules of its kind. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Postings {
    private static final String REVERSAL = "reversal";

    private final LegRuleTable rules;
    private final EntryTable entries;
    private final ReversalTable reversals;
    private final AccountTable accounts;
    /** Rules come with a version of the program, so one look is enough. */
    private final Map<String, LegRules> known = new ConcurrentHashMap<>();

    Postings(LegRuleTable rules, EntryTable entries, ReversalTable reversals, AccountTable accounts) {
        this.rules = rules;
        this.entries = entries;
        this.reversals = reversals;
        this.accounts = accounts;
    }

    /**
     * Posts an event; one without amounts posts nothing.
     *
     * @throws EntryRefused if it states an account that does not exist, or whose sub-ledger would not follow
     */
    public void post(EntryDraft draft) {
        requirePostable(draft);
        write(Kind.POSTING, draft);
    }

    /** As {@link #post}, for the balances that the books begin with. */
    public void open(EntryDraft draft) {
        write(Kind.OPENING, draft);
    }

    /**
     * Mirrors the whole entry of an event, as of now.
     *
     * @throws EntryRefused if there is no such entry, or it is reversed already
     */
    public void reverse(String eventKey, Moment moment) {
        List<Entry> mirrored = reversals.mirror(eventKey, REVERSAL, moment);
        if (mirrored.isEmpty()) {
            throw new EntryRefused(Reason.NOTHING_TO_REVERSE, eventKey);
        }
        entries.append(mirrored);
    }

    private void requirePostable(EntryDraft draft) {
        List<Long> stated = draft.amounts().stream()
                .map(EntryDraft.Amount::accountId)
                .filter(account -> account != 0)
                .toList();
        if (stated.isEmpty()) {
            return;
        }
        List<String> refused = accounts.unknownOrControlled(stated, AccountTable.OF_BALANCES);
        if (!refused.isEmpty()) {
            String key = draft.eventKind() + ":" + draft.document();
            throw new EntryRefused(Reason.ACCOUNT_REFUSED, key, String.join(", ", refused));
        }
    }

    private void write(Kind kind, EntryDraft draft) {
        if (draft.amounts().isEmpty()) {
            return;
        }
        LegRules current = known.computeIfAbsent(draft.eventKind(), rules::newest);
        entries.append(List.of(new Entry(
                kind,
                draft.eventKind(),
                draft.document(),
                current.version(),
                draft.moment().day(),
                draft.moment().at(),
                0,
                current.legs(draft.amounts()))));
    }
}
