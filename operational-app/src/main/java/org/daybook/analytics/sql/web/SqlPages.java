package org.daybook.analytics.sql.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.analytics.sql.runs.QueryRuns;
import org.daybook.analytics.sql.text.Layout;
import org.daybook.settings.Refused;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Runs what an analyst types, and shows what came of it. */
@Controller
class SqlPages {
    private static final String PAGE = "analytics/sql";
    /** htmx asks no more. */
    private static final int ENOUGH = 286;

    private final QueryRuns runs;
    private final Workbench workbench;
    private final Sentences sentences;

    SqlPages(QueryRuns runs, Workbench workbench, Sentences sentences) {
        this.runs = runs;
        this.workbench = workbench;
        this.sentences = sentences;
    }

    @GetMapping("/sql")
    @Requires(Right.SQL_RUN)
    String open(
            @RequestParam(required = false) @Nullable Long removed,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String snippet,
            SignedIn me,
            Model model) {
        model.addAttribute("removed", removed);
        workbench.show(me, snippet.isEmpty() ? workbench.draft(table) : Draft.ofSnippet(snippet), model);
        return PAGE;
    }

    @PostMapping("/sql/runs")
    @Requires(Right.SQL_RUN)
    String run(
            @RequestParam(required = false) @Nullable Long query,
            SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Draft draft = Draft.of(request);
        try {
            return "redirect:" + address(runs.submit(me, draft.run(request)), query);
        } catch (Refused refused) {
            workbench.show(me, draft, model);
            workbench.title(me, query, model);
            model.addAttribute("refused", sentences.of(refused, RequestContextUtils.getLocale(request)));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
    }

    /** Lays out what stands in the editor. */
    @PostMapping("/sql/layout")
    @Requires(Right.SQL_RUN)
    String layOut(
            @RequestParam(required = false) @Nullable Long query,
            SignedIn me,
            HttpServletRequest request,
            Model model) {
        Draft draft = Draft.of(request);
        workbench.show(me, draft.with(Layout.of(draft.text())), model);
        workbench.title(me, query, model);
        return PAGE;
    }

    /** As long as it goes on, the page asks for its result alone. */
    @GetMapping("/sql/runs/{runId}")
    @Requires(Right.SQL_RUN)
    String show(
            @PathVariable long runId,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Long query,
            SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        QueryRun run = find(me, runId);
        workbench.show(run, page, model);
        response.setHeader("Vary", "HX-Request");
        response.setHeader("Cache-Control", "no-store");
        if ("result".equals(request.getHeader("HX-Target")) && "result".equals(request.getHeader("HX-Trigger"))) {
            response.setStatus(run.state().isOver() ? ENOUGH : HttpStatus.OK.value());
            model.addAttribute("over", run.state().isOver());
            workbench.remember(me, model);
            return "analytics/sql-poll";
        }
        if ("sql-run".equals(request.getHeader("HX-Trigger"))) {
            response.setHeader("HX-Push-Url", address(runId, query));
        }
        workbench.show(me, workbench.draft(run), model);
        workbench.title(me, query, model);
        return PAGE;
    }

    /** The same with a drawing of it, for which one may choose columns. */
    @GetMapping("/sql/runs/{runId}/chart")
    @Requires(Right.SQL_RUN)
    String draw(
            @PathVariable long runId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "-1") int names,
            @RequestParam(defaultValue = "-1") int values,
            SignedIn me,
            Model model) {
        QueryRun run = find(me, runId);
        workbench.show(run, 1, model);
        workbench.draw(run, kind, names, values, model);
        workbench.show(me, workbench.draft(run), model);
        return PAGE;
    }

    @PostMapping("/sql/runs/{runId}/stop")
    @Requires(Right.SQL_RUN)
    String stop(@PathVariable long runId, SignedIn me) {
        find(me, runId);
        runs.stop(me.userId(), runId);
        return "redirect:/sql/runs/" + runId;
    }

    private static String address(long runId, @Nullable Long query) {
        return "/sql/runs/" + runId + (query == null ? "" : "?query=" + query);
    }

    private QueryRun find(SignedIn me, long runId) {
        return runs.find(me.userId(), runId).orElseThrow(() -> new NotFound("query run", String.valueOf(runId)));
    }
}
