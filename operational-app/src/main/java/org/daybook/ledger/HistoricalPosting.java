package org.daybook.ledger;

import java.util.List;
import org.daybook.ledger.entries.Entry;
import org.daybook.ledger.entries.EntryTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts an imported past: one entry per business day, lines per store and channel. */
@Service
public class HistoricalPosting {

    private static final String EVENT_KIND = "historical_import";

    private final PostingRuleTable rules;
    private final EntryTable entries;

    HistoricalPosting(PostingRuleTable rules, EntryTable entries) {
        this.rules = rules;
        this.entries = entries;
    }

    /**
     * Within the import's own transaction. A day without amounts posts nothing; a day that was
     * posted before is left as it is.
     *
     * @return the number of new entries
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int post(long importId, List<HistoricalDay> days) {
        PostingRules current = rules.newest(EVENT_KIND);
        List<Entry> drafts = days.stream()
                .map(day -> draft(importId, day, current))
                .filter(entry -> !entry.legs().isEmpty())
                .toList();
        return entries.append(drafts);
    }

    private static Entry draft(long importId, HistoricalDay day, PostingRules rules) {
        String document = importId + ":" + day.businessDay();
        return Entry.posting(
                EVENT_KIND, document, rules.version(), day.businessDay(), day.lastEventAt(), rules.legs(day.amounts()));
    }
}
