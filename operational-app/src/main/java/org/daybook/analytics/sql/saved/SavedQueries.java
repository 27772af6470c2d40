package org.daybook.analytics.sql.saved;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daybook.analytics.sql.text.Variable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps queries. Only their owners change them; the others of a shared one read and run it, or save their own. */
@Service
@Transactional
public class SavedQueries {
    /** Of one user. */
    public static final int MOST = 500;

    /** Versions that are kept of a query, the latest ones. */
    public static final int MOST_VERSIONS = 100;

    private final SavedQueryTable table;
    private final Clock clock;

    SavedQueries(SavedQueryTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The user's own, then those that others share, each by folder and name. */
    @Transactional(readOnly = true)
    public List<SavedQuery> seenBy(long userId) {
        return table.seenBy(userId);
    }

    /** Empty if there is none, or it is another's own. */
    @Transactional(readOnly = true)
    public Optional<SavedQuery> find(long userId, long queryId) {
        return table.find(userId, queryId);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<QueryVersion> versions(SavedQuery query) {
        return table.versions(query.queryId());
    }

    /**
     * Saves a query for the first time.
     *
     * @return its number
     * @throws SavedQueryRefused if the user has one of this name in this folder
     */
    public long save(long userId, QueryTitle title, String text, List<Variable> variables) {
        if (table.count(userId) >= MOST) {
            throw SavedQueryRefused.tooMany(MOST);
        }
        long queryId = table.insert(userId, title).orElseThrow(() -> SavedQueryRefused.nameTaken(title.name()));
        table.add(queryId, new QueryVersion(1, text, variables, clock.instant()));
        return queryId;
    }

    /**
     * Changes how a query of this user is called and what it says; only what is new makes a version.
     *
     * @return whether there was one to change
     * @throws SavedQueryRefused if another one of theirs has this name in this folder
     */
    public boolean change(long userId, long queryId, QueryTitle title, String text, List<Variable> variables) {
        Optional<SavedQuery> own = table.find(userId, queryId).filter(query -> query.isOf(userId));
        own.ifPresent(query -> {
            if (!table.rename(queryId, title)) {
                throw SavedQueryRefused.nameTaken(title.name());
            }
            QueryVersion latest = table.versions(queryId).get(0);
            if (!latest.says(text, variables)) {
                table.add(queryId, new QueryVersion(latest.version() + 1, text, variables, clock.instant()));
                table.forgetVersions(queryId, latest.version() + 1 - MOST_VERSIONS);
            }
        });
        return own.isPresent();
    }

    /** Whether there was one of this user to remove; it can be restored. */
    public boolean remove(long userId, long queryId) {
        return table.remove(userId, queryId, clock.instant());
    }

    /** Whether it is back. */
    public boolean restore(long userId, long queryId) {
        return table.restore(userId, queryId);
    }
}
