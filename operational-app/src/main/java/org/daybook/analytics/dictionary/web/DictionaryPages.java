package org.daybook.analytics.dictionary.web;

import java.util.Locale;
import java.util.Optional;
import org.daybook.analytics.dictionary.Dictionary;
import org.daybook.users.Right;
import org.daybook.warehouse.Manifest;
import org.daybook.warehouse.Release;
import org.daybook.warehouse.models.Model;
import org.daybook.web.NotFound;
import org.daybook.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what tables and columns mean, where they come from, and how fresh they are. */
@Controller
class DictionaryPages {
    private final Dictionary dictionary;

    DictionaryPages(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @GetMapping("/dictionary")
    @Requires(Right.SQL_RUN)
    String list(@RequestParam(defaultValue = "") String q, Locale locale, org.springframework.ui.Model model) {
        model.addAttribute("q", q);
        model.addAttribute("tables", dictionary.search(q, locale));
        describe(model);
        return "analytics/dictionary";
    }

    @GetMapping("/dictionary/{schema}/{table}")
    @Requires(Right.SQL_RUN)
    String show(@PathVariable String schema, @PathVariable String table, org.springframework.ui.Model model) {
        Model found = dictionary.find(schema, table).orElseThrow(() -> new NotFound(schema + "." + table));
        Optional<Manifest> manifest = describe(model);
        model.addAttribute("table", found);
        model.addAttribute("lineage", dictionary.lineage(found));
        model.addAttribute("sample", dictionary.sample(found));
        model.addAttribute(
                "stored",
                manifest.flatMap(release -> release.table(schema, table)).orElse(null));
        model.addAttribute(
                "days", manifest.flatMap(release -> release.days(schema, table)).orElse(null));
        return "analytics/dictionary-table";
    }

    private Optional<Manifest> describe(org.springframework.ui.Model model) {
        Optional<Manifest> manifest = dictionary.release().map(Release::manifest);
        model.addAttribute("release", manifest.orElse(null));
        return manifest;
    }
}
