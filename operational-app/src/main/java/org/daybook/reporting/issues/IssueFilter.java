package org.daybook.reporting.issues;

/** Which issues are looked for; what is empty is any. A period matches by its beginning: 2026 finds 2026-03. */
public record IssueFilter(String report, String period, String language) {}
