package org.daybook.analytics.sql.web;

import jakarta.servlet.http.HttpServletRequest;
import org.daybook.analytics.sql.runs.ReleaseChoices;
import org.daybook.users.Right;
import org.daybook.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Says before a query is run how much it reads at most. */
@Controller
class CostPages {
    private final ReleaseChoices releases;

    CostPages(ReleaseChoices releases) {
        this.releases = releases;
    }

    /** Asked while somebody types; runs nothing. */
    @PostMapping("/sql/cost")
    @Requires(Right.SQL_RUN)
    String show(HttpServletRequest request, Model model) {
        Draft draft = Draft.of(request);
        model.addAttribute(
                "cost", releases.cost(draft.text(), draft.releaseId()).orElse(null));
        return "analytics/sql-cost :: cost";
    }
}
