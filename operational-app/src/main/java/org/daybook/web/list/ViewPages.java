package org.daybook.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.users.views.SavedViews;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps and drops views of lists. */
@Controller
class ViewPages {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 1000;

    private final SavedViews views;
    private final Sentences sentences;

    ViewPages(SavedViews views, Sentences sentences) {
        this.views = views;
        this.sentences = sentences;
    }

    /** Keeps what the list shows under a name. */
    @PostMapping("/views")
    @Requires(Right.HOME)
    String save(HttpServletRequest request, SignedIn me, Locale locale) {
        Fields fields = new Fields(request, sentences, locale);
        Optional<String> list =
                fields.choice("list", "list.views", path -> Optional.of(path).filter(ListViews.LISTS::contains));
        ListState state = ListState.of(list.orElse("/"), fields.text("query", "list.filters", LONGEST_QUERY));
        String name = fields.text("name", "view.name", LONGEST_NAME);
        if (fields.areRight() && state.query().isEmpty()) {
            fields.fault("query", "view.plain");
        } else if (fields.areRight() && !views.save(me.userId(), state.path(), name, state.query())) {
            fields.fault("name", "view.many", SavedViews.MOST);
        }
        if (fields.areRight()) {
            Flash.say(request, sentences.of("view.saved", locale, name));
        } else {
            Flash.refuse(request, fields.faults());
        }
        return "redirect:" + list.map(known -> state.address()).orElse("/");
    }

    /** The list stays as it is shown, so that the view can be kept again at once. */
    @PostMapping("/views/{viewId}/removal")
    @Requires(Right.HOME)
    String remove(@PathVariable long viewId, HttpServletRequest request, SignedIn me, Locale locale) {
        return views.remove(me.userId(), viewId)
                .map(view -> {
                    Flash.say(request, sentences.of("view.removed", locale, view.name()));
                    return "redirect:" + view.address();
                })
                .orElse("redirect:/");
    }
}
