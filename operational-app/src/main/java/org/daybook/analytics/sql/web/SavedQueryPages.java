package org.daybook.analytics.sql.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.daybook.analytics.sql.runs.NewRun;
import org.daybook.analytics.sql.saved.QueryTitle;
import org.daybook.analytics.sql.saved.QueryVersion;
import org.daybook.analytics.sql.saved.SavedQueries;
import org.daybook.analytics.sql.saved.SavedQuery;
import org.daybook.settings.Refused;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.daybook.web.page.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Opens, saves and removes queries that have a name. */
@Controller
class SavedQueryPages {
    private final SavedQueries saved;
    private final Workbench workbench;
    private final Sentences sentences;

    SavedQueryPages(SavedQueries saved, Workbench workbench, Sentences sentences) {
        this.saved = saved;
        this.workbench = workbench;
        this.sentences = sentences;
    }

    @GetMapping("/sql/queries/{queryId}")
    @Requires(Right.SQL_RUN)
    String open(
            @PathVariable long queryId,
            @RequestParam(required = false) @Nullable Integer version,
            SignedIn me,
            Model model) {
        SavedQuery query = saved.find(me.userId(), queryId).orElseThrow(() -> missing(queryId));
        QueryVersion shown = saved.versions(query).stream()
                .filter(each -> version == null || each.version() == version)
                .findFirst()
                .orElseThrow(() -> missing(queryId));
        workbench.show(me, Draft.of(shown.query(), shown.variables(), Optional.empty()), model);
        workbench.title(me, queryId, model);
        model.addAttribute("shown", shown.version());
        return "analytics/sql";
    }

    /** Of a query of one's own what it says changes; anything else becomes one. */
    @PostMapping("/sql/queries")
    @Requires(Right.SQL_RUN)
    String save(
            @RequestParam(required = false) @Nullable Long query,
            SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Draft draft = Draft.of(request);
        Fields fields = new Fields(request, sentences, RequestContextUtils.getLocale(request));
        QueryTitle title = title(fields);
        if (draft.text().isBlank()) {
            fields.fault("sql", "error.required", sentences.of("sql.query", RequestContextUtils.getLocale(request)));
        }
        if (draft.text().length() > NewRun.LONGEST) {
            fields.fault("sql", "sql.too_long", "100,000");
        }
        List<String> faults = fields.faults();
        if (fields.areRight()) {
            try {
                long queryId = save(me.userId(), query, title, draft);
                Flash.say(request, sentences.of("sql.saved", RequestContextUtils.getLocale(request), title.name()));
                return "redirect:/sql/queries/" + queryId;
            } catch (Refused refused) {
                faults = List.of(sentences.of(refused, RequestContextUtils.getLocale(request)));
            }
        }
        workbench.show(me, draft, model);
        workbench.title(me, query, model);
        model.addAttribute("faults", faults);
        model.addAttribute("saveAs", title);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "analytics/sql";
    }

    @PostMapping("/sql/queries/{queryId}/removal")
    @Requires(Right.SQL_RUN)
    String remove(@PathVariable long queryId, SignedIn me) {
        if (!saved.remove(me.userId(), queryId)) {
            throw missing(queryId);
        }
        return "redirect:/sql?removed=" + queryId;
    }

    @PostMapping("/sql/queries/{queryId}/restoration")
    @Requires(Right.SQL_RUN)
    String restore(@PathVariable long queryId, SignedIn me) {
        if (!saved.restore(me.userId(), queryId)) {
            throw missing(queryId);
        }
        return "redirect:/sql/queries/" + queryId;
    }

    private static QueryTitle title(Fields fields) {
        return new QueryTitle(
                fields.optional("folder", "sql.folder", QueryTitle.LONGEST_NAME),
                fields.text("name", "sql.name", QueryTitle.LONGEST_NAME),
                fields.optional("comment", "sql.comment", QueryTitle.LONGEST_COMMENT),
                !fields.raw("shared").isEmpty());
    }

    private long save(long userId, @Nullable Long query, QueryTitle title, Draft draft) {
        if (query != null && saved.change(userId, query, title, draft.text(), draft.variables())) {
            return query;
        }
        return saved.save(userId, title, draft.text(), draft.variables());
    }

    private static NotFound missing(long queryId) {
        return new NotFound("query", String.valueOf(queryId));
    }
}
