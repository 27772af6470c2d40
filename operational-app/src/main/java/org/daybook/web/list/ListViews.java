package org.daybook.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.daybook.users.views.SavedView;
import org.daybook.users.views.SavedViews;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the views that a user keeps of a list into the model of its page. */
@ControllerAdvice(annotations = Controller.class)
class ListViews {
    /** The lists that views are kept of; none that is searched by what is personal. */
    static final Set<String> LISTS = Set.of("/orders", "/products", "/stock", "/journal");

    private final SavedViews views;

    ListViews(SavedViews views) {
        this.views = views;
    }

    /** Views of a list, and which of them it shows. */
    public record Kept(List<SavedView> all, String query) {

        /** Whether the list shows just what this view does. */
        public boolean shows(SavedView view) {
            return view.query().equals(query);
        }

        /** Whether the list shows what one of them does. */
        public boolean isShown() {
            return all.stream().anyMatch(this::shows);
        }
    }

    /** Absent on pages that are no such list. */
    @ModelAttribute("kept")
    @Nullable
    Kept kept(HttpServletRequest request) {
        String path = request.getRequestURI();
        return LISTS.contains(path)
                ? Viewer.of(request)
                        .map(me -> new Kept(
                                views.of(me.userId(), path),
                                ListState.of(request).query()))
                        .orElse(null)
                : null;
    }
}
