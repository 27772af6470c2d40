package org.daybook.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daybook.reporting.runs.LoadRunRow;
import org.daybook.reporting.runs.LoadRuns;
import org.daybook.reporting.runs.LoadStarter;
import org.daybook.reporting.runs.Releases;
import org.daybook.scheduler.LoadRequest.Extent;
import org.daybook.settings.Refused;
import org.daybook.users.Right;
import org.daybook.warehouse.Manifest.CheckResult;
import org.daybook.warehouse.WarehouseStatus;
import org.daybook.web.Requires;
import org.daybook.web.Sentences;
import org.daybook.web.page.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the data is complete, what failed, and a button to load. */
@Controller
class RunPages {
    private static final int MOST = 15;
    /** htmx asks no more. */
    private static final int ENOUGH = 286;

    private final LoadRuns runs;
    private final Releases releases;
    private final LoadStarter starter;
    private final Sentences sentences;

    RunPages(LoadRuns runs, Releases releases, LoadStarter starter, Sentences sentences) {
        this.runs = runs;
        this.releases = releases;
        this.starter = starter;
        this.sentences = sentences;
    }

    @GetMapping("/runs")
    @Requires(Right.LOADS_READ)
    String show(
            @RequestParam(defaultValue = "0") long run,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean isRunning = describe(run, model);
        response.setHeader("Vary", "HX-Request");
        response.setHeader("Cache-Control", "no-store");
        if (request.getHeader("HX-Request") != null && !isRunning) {
            response.setStatus(ENOUGH);
        }
        return "reporting/runs";
    }

    @PostMapping("/runs")
    @Requires(Right.LOADS_START)
    String start(
            @RequestParam(defaultValue = "") String extent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            starter.start(extent(extent), locale);
            Flash.say(request, sentences.of("runs.started", locale));
            return "redirect:/runs";
        } catch (Refused refused) {
            describe(0, model);
            model.addAttribute("refused", sentences.of(refused, locale));
            response.setStatus(HttpStatus.CONFLICT.value());
            return "reporting/runs";
        }
    }

    private static Extent extent(String text) {
        return switch (text) {
            case "full" -> Extent.FULL;
            case "resume" -> Extent.RESUME;
            default -> Extent.CHANGES;
        };
    }

    /** @return whether a load runs just now */
    private boolean describe(long chosen, Model model) {
        LoadStarter.State state = starter.state();
        boolean isRunning = state.isRunning() || runs.isSomebodyLoading();
        List<LoadRunRow> latest = runs.latest(MOST);
        WarehouseStatus warehouse = releases.status();
        model.addAttribute("state", state);
        model.addAttribute("running", isRunning);
        model.addAttribute("latest", latest);
        model.addAttribute("warehouse", warehouse);
        model.addAttribute("release", warehouse.current().orElse(null));
        model.addAttribute("kept", releases.latest(MOST));
        model.addAttribute(
                "passed",
                warehouse.current().stream()
                        .flatMap(release -> release.checks().stream())
                        .filter(CheckResult::passed)
                        .count());
        latest.stream()
                .filter(run -> run.runId() == chosen)
                .findFirst()
                .or(() -> latest.stream().findFirst())
                .ifPresent(run -> model.addAttribute("run", run)
                        .addAttribute("steps", runs.steps(run))
                        .addAttribute("usual", runs.usual(run)));
        model.addAttribute("resumable", !isRunning && runs.isResumable());
        model.addAttribute(
                "longest",
                latest.stream()
                        .map(LoadRunRow::took)
                        .filter(Objects::nonNull)
                        .mapToLong(Duration::toMillis)
                        .max()
                        .orElse(1));
        return isRunning;
    }
}
