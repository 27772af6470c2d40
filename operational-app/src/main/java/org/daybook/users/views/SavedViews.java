package org.daybook.users.views;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that users keep of lists; nobody sees those of others. */
@Service
@Transactional
public class SavedViews {
    /** Of one list. */
    public static final int MOST = 20;

    private final SavedViewTable table;

    SavedViews(SavedViewTable table) {
        this.table = table;
    }

    /** Of this list, the oldest first. */
    @Transactional(readOnly = true)
    public List<SavedView> of(long userId, String list) {
        return table.of(userId, list);
    }

    /**
     * Keeps a view; the one of the same name is replaced.
     *
     * @param query of the list's address, without the question mark
     * @return whether it is kept: no more than {@link #MOST} are
     */
    public boolean save(long userId, String list, String name, String query) {
        return table.save(userId, list, name, query, MOST);
    }

    /** The view that is gone now; empty if the user has none of this key. */
    public Optional<SavedView> remove(long userId, long viewId) {
        return table.remove(userId, viewId);
    }
}
