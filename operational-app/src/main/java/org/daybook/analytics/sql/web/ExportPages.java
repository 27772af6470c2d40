package org.daybook.analytics.sql.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.daybook.analytics.sql.result.ResultExport;
import org.daybook.analytics.sql.result.ResultFile;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.analytics.sql.runs.QueryRuns;
import org.daybook.audit.AccessLog;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Results as files; who took which is noted. */
@Controller
class ExportPages {
    private final QueryRuns runs;
    private final ResultExport export;
    private final AccessLog log;

    ExportPages(QueryRuns runs, ResultExport export, AccessLog log) {
        this.runs = runs;
        this.export = export;
        this.log = log;
    }

    @GetMapping("/sql/runs/{runId}/export")
    @Requires(Right.SQL_RUN)
    void export(
            @PathVariable long runId,
            @RequestParam(defaultValue = "csv") String format,
            SignedIn me,
            HttpServletResponse response)
            throws IOException {
        QueryRun run =
                runs.find(me.userId(), runId).orElseThrow(() -> new NotFound("query run", String.valueOf(runId)));
        ResultExport.Format form = ResultExport.Format.find(format).orElseThrow(() -> new NotFound("format", format));
        ResultFile result = runs.result(runId);
        log.note(
                me.userId(),
                "result_exported",
                "SQL " + runId,
                form.code() + ", " + result.rows() + ", release " + run.releaseId());
        String cut = result.isCut() ? "-first-" + result.rows() : "";
        export.send(result, form, "query-" + runId + cut, response);
    }
}
