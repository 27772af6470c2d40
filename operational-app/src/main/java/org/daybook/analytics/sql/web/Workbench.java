package org.daybook.analytics.sql.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.analytics.dictionary.Dictionary;
import org.daybook.analytics.sql.SqlSettings;
import org.daybook.analytics.sql.chart.ChartChoice;
import org.daybook.analytics.sql.chart.ResultChart;
import org.daybook.analytics.sql.result.ResultExport;
import org.daybook.analytics.sql.result.ResultFile;
import org.daybook.analytics.sql.runs.QueryRun;
import org.daybook.analytics.sql.runs.QueryRuns;
import org.daybook.analytics.sql.runs.ReleaseChoices;
import org.daybook.analytics.sql.runs.RunState;
import org.daybook.analytics.sql.saved.SavedQueries;
import org.daybook.analytics.sql.snippets.Snippets;
import org.daybook.users.SignedIn;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.result.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of the workbench shows. */
@Component
class Workbench {
    private static final int LATEST = 30;

    private final Dictionary dictionary;
    private final ReleaseChoices releases;
    private final QueryRuns runs;
    private final SavedQueries saved;
    private final SqlSettings settings;

    Workbench(
            Dictionary dictionary, ReleaseChoices releases, QueryRuns runs, SavedQueries saved, SqlSettings settings) {
        this.dictionary = dictionary;
        this.releases = releases;
        this.runs = runs;
        this.saved = saved;
        this.settings = settings;
    }

    /** A page of rows of a result. */
    record Rows(ResultFile file, int page, List<List<@Nullable String>> values) {
        /** A screen of thousands of columns is none. */
        private static final int MOST_COLUMNS = 200;

        public List<Column> columns() {
            return file.columns()
                    .subList(0, Math.min(MOST_COLUMNS, file.columns().size()));
        }

        /** Whether the files have more columns than the screen. */
        public boolean isNarrowed() {
            return file.columns().size() > MOST_COLUMNS;
        }

        public long first() {
            return (page - 1L) * ResultFile.PAGE + 1;
        }

        public long last() {
            return first() + values.size() - 1;
        }

        public boolean hasNext() {
            return page < file.pages().size();
        }
    }

    void show(SignedIn me, Draft draft, Model model) {
        model.addAttribute("tables", dictionary.tables());
        model.addAttribute("snippets", Snippets.all());
        model.addAttribute("draft", draft);
        model.addAttribute(
                "cost", releases.cost(draft.text(), draft.releaseId()).orElse(null));
        model.addAttribute("releases", releases.latest());
        model.addAttribute("release", releases.current().map(Release::manifest).orElse(null));
        remember(me, model);
        model.addAttribute("savedQueries", saved.seenBy(me.userId()));
        model.addAttribute("limits", settings);
    }

    /** What the user ran before. */
    void remember(SignedIn me, Model model) {
        model.addAttribute("history", runs.before(me.userId(), Long.MAX_VALUE, LATEST));
    }

    void show(QueryRun run, int page, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("place", runs.place(run.runId()));
        model.addAttribute("limits", settings);
        if (run.state() == RunState.DONE) {
            model.addAttribute("rows", rows(run, page).orElse(null));
            model.addAttribute(
                    "drawable",
                    runs.kept(run.runId())
                            .flatMap(file -> ChartChoice.of(file.columns(), "", -1, -1))
                            .isPresent());
            model.addAttribute("formats", ResultExport.Format.values());
        }
    }

    /** Names the saved query that the editor holds, if it is one that this user sees; others are none of their business. */
    void title(SignedIn me, @Nullable Long queryId, Model model) {
        Optional.ofNullable(queryId).flatMap(id -> saved.find(me.userId(), id)).ifPresent(query -> {
            model.addAttribute("opened", query);
            model.addAttribute("mine", query.isOf(me.userId()));
            model.addAttribute("versions", saved.versions(query));
        });
    }

    /** To begin with: the columns of a table, if there is one of this name. */
    Draft draft(String table) {
        return dictionary.tables().stream()
                .filter(each -> each.qualifiedName().equals(table))
                .findFirst()
                .map(each -> Draft.of(
                        each.columns().stream()
                                .map(column -> "  " + Sql.name(column.name()))
                                .collect(Collectors.joining(",\n", "select\n", "\nfrom " + table + "\nlimit 100")),
                        List.of(),
                        Optional.empty()))
                .orElse(Draft.empty());
    }

    Draft draft(QueryRun run) {
        return Draft.of(run, releases.current().map(Release::id).orElse(0L));
    }

    /** Draws the first rows of the result that is shown, as somebody wants it. */
    void draw(QueryRun run, String kind, int names, int values, Model model) {
        runs.kept(run.runId())
                .flatMap(file -> ChartChoice.of(file.columns(), kind, names, values)
                        .map(choice -> ResultChart.inEachRoom(choice, file.first(ResultChart.MOST_POINTS))))
                .ifPresent(charts -> model.addAttribute("charts", charts));
    }

    private Optional<Rows> rows(QueryRun run, int page) {
        return runs.kept(run.runId()).map(file -> {
            int shown = Math.max(1, Math.min(page, file.pages().size()));
            return new Rows(file, shown, file.page(shown));
        });
    }
}
